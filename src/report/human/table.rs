//! Tables without frames that fit the width.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Row, Table, presets};

use super::Look;

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Text from the left.
    Text,
    /// Numbers from the right.
    Number,
}

/// A table with a header; the cells must be plain. Each line is indented by two blanks.
pub(super) fn table(look: &Look, header: &[(&str, Column)], rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(look.width).unwrap_or(u16::MAX).saturating_sub(1));
    table.force_no_tty();
    let cell = |(text, column): (String, Column)| match column {
        Column::Text => Cell::new(text),
        Column::Number => Cell::new(text).set_alignment(CellAlignment::Right),
    };
    let columns = || header.iter().map(|(_, column)| *column);
    table.set_header(Row::from(
        header.iter().map(|(name, column)| cell(((*name).to_owned(), *column))).collect::<Vec<_>>(),
    ));
    for row in rows {
        table.add_row(Row::from(row.into_iter().zip(columns()).map(cell).collect::<Vec<_>>()));
    }
    table.lines().map(|line| format!(" {}\n", line.trim_end())).collect()
}
