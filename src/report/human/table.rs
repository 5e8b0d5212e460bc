//! Tables without frames that fit the width.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width, presets};
use textwrap::core::display_width;

use super::Look;

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Text from the left.
    Text,
    /// Numbers from the right.
    Number,
}

/// A table with a header; the cells must be plain. Each line is indented by two blanks. Cells are wrapped at blanks only.
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
    let mut longest: Vec<usize> = header.iter().map(|(name, _)| longest_word(name)).collect();
    for row in rows {
        longest.iter_mut().zip(&row).for_each(|(longest, cell)| *longest = (*longest).max(longest_word(cell)));
        table.add_row(Row::from(row.into_iter().zip(columns()).map(cell).collect::<Vec<_>>()));
    }
    for (column, longest) in table.column_iter_mut().zip(longest) {
        let width = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(column.padding_width());
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
    }
    table.lines().map(|line| format!(" {}\n", line.trim_end())).collect()
}

fn longest_word(text: &str) -> usize {
    text.split(' ').map(display_width).max().unwrap_or(0)
}
