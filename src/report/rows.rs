//! Rows as tsv, csv, ndjson or one JSON document, each row written as it comes.
//!
//! Takes an iterator of rows; needs no memory for more than one of them. JSON has the rows' own structure; in csv and
//! tsv a list is joined by blanks. Leaves out which rows there are.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::ReportedFinding;
use super::json::SCHEMA_VERSION;
use crate::analysis::baseline::Standing;
use crate::analysis::coverage::UnresolvedRow;
use crate::analysis::edges::{EdgeRow, ModuleRow, ReferenceRow};
use crate::analysis::metrics::ElementMetrics;

/// A format for rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFormat {
    /// One document: `{"schema_version":1,"NAME":[row, …]}`, a row per line.
    Json,
    /// One JSON object per line.
    Ndjson,
    /// Comma-separated with a header, quoted where necessary (RFC 4180).
    Csv,
    /// Tab-separated with a header and never quoted: tabs, line breaks and backslashes are written `\t`, `\n`, `\r`, `\\`.
    Tsv,
}

/// A row of a table: as an object in JSON, as fields elsewhere.
pub trait Row: Serialize {
    /// The name of each field.
    const HEADER: &'static [&'static str];

    /// The fields, in the order of the header.
    fn fields(&self) -> Vec<Cow<'_, str>>;
}

/// Writes the rows; `name` is the key of the list in the JSON document.
///
/// # Errors
/// Those of the stream.
pub fn write<R: Row>(
    format: RowFormat,
    name: &str,
    rows: impl Iterator<Item = R>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        RowFormat::Json => json(name, rows, out),
        RowFormat::Ndjson => ndjson(rows, out),
        RowFormat::Csv => csv(rows, out),
        RowFormat::Tsv => tsv(rows, out),
    }
}

fn json<R: Row>(name: &str, rows: impl Iterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"schema_version\":{SCHEMA_VERSION},\"{name}\":[")?;
    for (index, row) in rows.enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &row)?;
    }
    writeln!(out, "\n]}}")
}

fn ndjson<R: Row>(rows: impl Iterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut *out, &row)?;
        writeln!(out)?;
    }
    Ok(())
}

fn csv<R: Row>(rows: impl Iterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(R::HEADER).map_err(io_error)?;
    for row in rows {
        csv.write_record(row.fields().iter().map(|field| field.as_bytes())).map_err(io_error)?;
    }
    csv.flush()
}

/// The error of the stream itself, so that a closed pipe can be told from a full disk.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn tsv<R: Row>(rows: impl Iterator<Item = R>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", R::HEADER.join("\t"))?;
    for row in rows {
        let fields: Vec<_> = row.fields().iter().map(|field| escape_tsv(field).into_owned()).collect();
        writeln!(out, "{}", fields.join("\t"))?;
    }
    Ok(())
}

fn escape_tsv(field: &str) -> Cow<'_, str> {
    if !field.contains(['\t', '\n', '\r', '\\']) {
        return Cow::Borrowed(field);
    }
    Cow::Owned(field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r"))
}

impl Row for ModuleRow<'_> {
    const HEADER: &'static [&'static str] =
        &["module", "package", "target", "context", "file", "line", "lines", "test"];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        vec![
            self.module.into(),
            self.package.into(),
            self.target.into(),
            self.context.into(),
            self.file.into(),
            self.line.to_string().into(),
            self.lines.to_string().into(),
            self.test.to_string().into(),
        ]
    }
}

impl Row for ReferenceRow<'_> {
    const HEADER: &'static [&'static str] = &["file", "line", "column", "from", "to", "item", "kind", "facade", "test"];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        vec![
            self.file.into(),
            self.line.to_string().into(),
            self.column.to_string().into(),
            self.from.into(),
            self.to.into(),
            self.item.as_str().into(),
            self.kind.name().into(),
            self.facade.into(),
            self.test.to_string().into(),
        ]
    }
}

impl Row for ReportedFinding {
    const HEADER: &'static [&'static str] = &[
        "severity",
        "code",
        "rule",
        "file",
        "line",
        "column",
        "message",
        "because",
        "help",
        "count",
        "standing",
        "fingerprint",
    ];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        let finding = &self.finding;
        let text = |text: &Option<String>| text.clone().unwrap_or_default().into();
        let place = finding.place.as_ref();
        let number = |number: Option<u32>| number.filter(|&number| number > 0).map_or(String::new(), |n| n.to_string());
        vec![
            finding.severity.name().into(),
            finding.code.id().into(),
            text(&finding.rule),
            place.map_or("", |place| &place.path).into(),
            number(place.map(|place| place.line)).into(),
            number(place.map(|place| place.column)).into(),
            finding.message.as_str().into(),
            text(&finding.because),
            text(&finding.help),
            finding.count.to_string().into(),
            self.standing.map_or("", Standing::name).into(),
            self.fingerprint.as_str().into(),
        ]
    }
}

impl Row for UnresolvedRow {
    const HEADER: &'static [&'static str] = &["file", "line", "column", "module", "name", "sort", "reason", "crate"];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        vec![
            (&*self.file).into(),
            self.line.to_string().into(),
            self.column.to_string().into(),
            (&*self.module).into(),
            (&*self.name).into(),
            self.sort.name().into(),
            self.reason.name().into(),
            (&*self.krate).into(),
        ]
    }
}

impl Row for EdgeRow<'_> {
    const HEADER: &'static [&'static str] = &["from", "to", "items", "kinds", "test", "facade"];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        let kinds: Vec<_> = self.kinds.iter().map(|(kind, count)| format!("{}={count}", kind.name())).collect();
        vec![
            self.from.into(),
            self.to.into(),
            self.items.join(" ").into(),
            kinds.join(" ").into(),
            self.test.to_string().into(),
            self.facade.to_string().into(),
        ]
    }
}

impl Row for ElementMetrics {
    const HEADER: &'static [&'static str] = &[
        "name",
        "modules",
        "lines",
        "ca",
        "ce",
        "instability",
        "abstractness",
        "distance",
        "cohesion",
        "fat",
        "tangle",
        "xs",
        "visibility",
        "level",
    ];

    fn fields(&self) -> Vec<Cow<'_, str>> {
        let counts = [self.modules, self.lines, self.ca, self.ce].map(|count| count.to_string().into());
        let martin = [self.instability, self.abstractness, self.distance, self.cohesion].map(decimal);
        let mut fields = vec![self.name.as_str().into()];
        fields.extend(counts);
        fields.extend(martin);
        fields.push(self.fat.to_string().into());
        fields.extend([self.tangle, self.xs, self.visibility].map(decimal));
        fields.push(self.level.to_string().into());
        fields
    }
}

fn decimal(value: f64) -> Cow<'static, str> {
    format!("{value:.4}").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::ReferenceKind;

    fn row() -> ReferenceRow<'static> {
        ReferenceRow {
            file: "src/a,\tb.rs",
            line: 3,
            column: 7,
            from: "shop::a",
            to: "shop::b",
            item: "shop::b::Price".to_owned(),
            kind: ReferenceKind::Path,
            facade: "",
            test: false,
        }
    }

    fn written(format: RowFormat) -> String {
        let mut out = Vec::new();
        write(format, "references", std::iter::once(row()), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_format_has_the_same_row() {
        insta::assert_snapshot!(written(RowFormat::Tsv), @r"
        file	line	column	from	to	item	kind	facade	test
        src/a,\tb.rs	3	7	shop::a	shop::b	shop::b::Price	path		false
        ");
        insta::assert_snapshot!(written(RowFormat::Csv), @r#"
        file,line,column,from,to,item,kind,facade,test
        "src/a,	b.rs",3,7,shop::a,shop::b,shop::b::Price,path,,false
        "#);
        insta::assert_snapshot!(written(RowFormat::Ndjson), @r#"{"file":"src/a,\tb.rs","line":3,"column":7,"from":"shop::a","to":"shop::b","item":"shop::b::Price","kind":"path","facade":"","test":false}"#);
        insta::assert_snapshot!(written(RowFormat::Json), @r#"
        {"schema_version":1,"references":[
        {"file":"src/a,\tb.rs","line":3,"column":7,"from":"shop::a","to":"shop::b","item":"shop::b::Price","kind":"path","facade":"","test":false}
        ]}
        "#);
    }

    /// A reader that goes away.
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn errors_of_the_stream_keep_their_kind() {
        for format in [RowFormat::Json, RowFormat::Ndjson, RowFormat::Csv, RowFormat::Tsv] {
            let error = write(format, "references", (0..1000).map(|_| row()), &mut Closed).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::BrokenPipe, "{format:?}");
        }
    }

    #[test]
    fn the_header_names_the_keys() {
        let value = serde_json::to_string(&row()).unwrap();
        let mut from = 0;
        for name in ReferenceRow::HEADER {
            from += value[from..].find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name} in {value}"));
        }
        assert_eq!(row().fields().len(), ReferenceRow::HEADER.len());
    }
}
