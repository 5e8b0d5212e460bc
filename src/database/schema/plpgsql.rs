//! The part of PL/pgSQL that makes definitions.
//!
//! Migrations define triggers through functions that build SQL as text (`EXECUTE format('CREATE TRIGGER … ON %I', t)`).
//! Takes the body of a block or routine and its arguments; runs what works on constant text (assignments, `||`,
//! `replace`, `format`, `quote_ident`, `quote_literal`, loops over constant arrays) and hands out the statements that
//! result. Conditions are not decided: every branch runs. What depends on data is unknown and left out.

use std::collections::BTreeMap;

use crate::database::Dialect;
use crate::database::sql::lex::{Kind, Token, depth, tokens};
use crate::database::sql::reader::Reader;

/// Texts longer than this are not built, whatever a script asks for.
const LONGEST: usize = 1 << 20;

/// Bodies with more parentheses inside each other are not run; evaluation recurses over them.
const DEEPEST: usize = 60;

/// Runs a body; `emit` gets each statement that it comes to.
pub(super) fn run(body: &str, arguments: &[(String, Option<String>)], emit: &mut dyn FnMut(&str)) {
    let tokens = tokens(body, Dialect::Postgres);
    if depth(&tokens) > DEEPEST {
        return;
    }
    let steps = steps(&tokens);
    let variables = arguments.iter().map(|(name, value)| (name.to_lowercase(), value.clone())).collect();
    Machine { text: body, steps: &steps, variables, fuel: 10_000, emit }.run(0, steps.len());
}

/// The value of an expression on constant text; none if it depends on anything else.
pub(super) fn constant(expression: &str) -> Option<String> {
    let tokens = tokens(expression, Dialect::Postgres);
    if depth(&tokens) > DEEPEST {
        return None;
    }
    evaluate(&mut Reader::new(&tokens, Dialect::Postgres), &BTreeMap::new())
}

type Variables = BTreeMap<String, Option<String>>;

/// Cuts a body at its `;` and after the words that open a block.
fn steps<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let mut steps = Vec::new();
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let is = |words: &[&str]| words.iter().any(|word| first.is_word(word));
        let end = if is(&["begin", "declare", "else", "exception", "loop"]) {
            1
        } else if is(&["if", "elsif", "elseif", "when", "case"]) {
            position(rest, |token| token.is_word("then"))
        } else if is(&["for", "foreach", "while"]) {
            position(rest, |token| token.is_word("loop"))
        } else {
            position(rest, |token| token.is_punct(";"))
        };
        steps.push(&rest[..end]);
        rest = &rest[end..];
    }
    steps
}

/// The number of tokens up to and including the first that fits.
fn position(tokens: &[Token<'_>], fits: impl Fn(&Token<'_>) -> bool) -> usize {
    tokens.iter().position(fits).map_or(tokens.len(), |at| at + 1)
}

struct Machine<'s, 't, 'a> {
    text: &'a str,
    steps: &'s [&'t [Token<'a>]],
    variables: Variables,
    fuel: u32,
    emit: &'s mut dyn FnMut(&str),
}

impl Machine<'_, '_, '_> {
    fn run(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end && self.fuel > 0 {
            self.fuel -= 1;
            let mut reader = Reader::new(self.steps[at], Dialect::Postgres);
            at += 1;
            if reader.eat(&["foreach"]) {
                let close = self.end_of_loop(at, end);
                self.for_each(reader, at, close);
                at = close;
            } else if !self.assign(reader) {
                self.statement(reader);
            }
        }
    }

    /// The index of the `END LOOP` that closes a loop whose first step is at `start`.
    fn end_of_loop(&self, start: usize, end: usize) -> usize {
        let mut depth = 0;
        for at in start..end {
            let reader = Reader::new(self.steps[at], Dialect::Postgres);
            if reader.at_any(&["for", "foreach", "while", "loop"]) {
                depth += 1;
            } else if reader.at_words(&["end", "loop"]) {
                if depth == 0 {
                    return at;
                }
                depth -= 1;
            }
        }
        end
    }

    /// `FOREACH v IN ARRAY ARRAY['a', 'b'] LOOP`.
    fn for_each(&mut self, mut reader: Reader<'_, '_>, start: usize, end: usize) {
        let variable = reader.ident().unwrap_or_default().to_lowercase();
        let open = reader.rest().iter().position(|token| token.is_punct("["));
        let entries = open.map_or_else(Vec::new, |open| {
            let inside = &reader.rest()[open + 1..];
            let close = inside.iter().position(|token| token.is_punct("]")).unwrap_or(inside.len());
            let entries = Reader::new(&inside[..close], Dialect::Postgres).split_commas();
            entries.into_iter().map(|mut entry| evaluate(&mut entry, &self.variables)).collect()
        });
        let values = if entries.is_empty() { vec![None] } else { entries };
        for value in values {
            self.variables.insert(variable.clone(), value);
            self.run(start, end);
        }
    }

    /// `v := expression` and `v type := expression`; false for what is no assignment.
    fn assign(&mut self, mut reader: Reader<'_, '_>) -> bool {
        let Some(name) = reader.ident() else { return false };
        let rest = reader.rest();
        let at = rest
            .iter()
            .take(8)
            .position(|token| token.is_punct("=") || token.is_punct(":") || token.is_word("default"));
        let Some(at) =
            at.filter(|&at| rest[..at].iter().all(|token| token.kind != Kind::Text && !token.is_word("set")))
        else {
            return false;
        };
        let skip = at + 1 + usize::from(rest[at].is_punct(":"));
        let value =
            evaluate(&mut Reader::new(rest.get(skip..).unwrap_or_default(), Dialect::Postgres), &self.variables);
        self.variables.insert(name.to_lowercase(), value);
        true
    }

    fn statement(&mut self, mut reader: Reader<'_, '_>) {
        if reader.eat(&["execute"]) {
            if let Some(sql) = evaluate(&mut reader, &self.variables) {
                (self.emit)(&sql);
            }
        } else if reader.at_any(&["perform", "call"]) {
            reader.next();
            self.call(reader);
        } else if let (Some(first), Some(last)) = (reader.rest().first(), reader.rest().last()) {
            (self.emit)(&self.text[first.start..last.end]);
        }
    }

    /// A call, with what is known of its arguments put in place.
    fn call(&mut self, mut reader: Reader<'_, '_>) {
        let Some(name) = reader.object_name() else { return };
        let Some(inside) = reader.group() else { return };
        let value = |mut entry: Reader<'_, '_>| {
            evaluate(&mut entry, &self.variables).map_or_else(|| "NULL".to_owned(), |value| quote(&value, '\''))
        };
        let arguments: Vec<String> = inside.split_commas().into_iter().map(value).collect();
        (self.emit)(&format!("CALL {name}({})", arguments.join(", ")));
    }
}

/// `a || b || …`.
fn evaluate(reader: &mut Reader<'_, '_>, variables: &Variables) -> Option<String> {
    let mut value = operand(reader, variables)?;
    while reader.eat_punct("|") {
        reader.eat_punct("|");
        value.push_str(&operand(reader, variables)?);
        if value.len() > LONGEST {
            return None;
        }
    }
    let ends = reader.is_done() || reader.at_punct(";") || reader.at_any(&["using", "into"]);
    ends.then_some(value)
}

fn operand(reader: &mut Reader<'_, '_>, variables: &Variables) -> Option<String> {
    let value = if let Some(mut inside) = reader.group() {
        evaluate(&mut inside, variables)?
    } else {
        let token = reader.next()?;
        match token.kind {
            Kind::Text | Kind::Dollar | Kind::Number => token.value().into_owned(),
            Kind::Word | Kind::Quoted => match reader.group() {
                Some(inside) => function(&token.text.to_lowercase(), inside, variables)?,
                None => variables.get(&token.value().to_lowercase())?.clone()?,
            },
            Kind::Parameter => variables.get(token.text)?.clone()?,
            Kind::Punct => return None,
        }
    };
    while reader.eat_punct("::") {
        reader.object_name();
        reader.group();
    }
    Some(value)
}

fn function(name: &str, inside: Reader<'_, '_>, variables: &Variables) -> Option<String> {
    let arguments: Vec<String> =
        inside.split_commas().into_iter().map(|mut entry| evaluate(&mut entry, variables)).collect::<Option<_>>()?;
    let first = arguments.first()?;
    let value = match name {
        "replace" => replace(first, arguments.get(1)?, arguments.get(2)?)?,
        "quote_literal" => quote(first, '\''),
        "quote_ident" => ident(first),
        "format" => format(first, &arguments[1..])?,
        "concat" => arguments.concat(),
        "lower" => first.to_lowercase(),
        "upper" => first.to_uppercase(),
        "trim" | "btrim" => first.trim().to_owned(),
        _ => return None,
    };
    (value.len() <= LONGEST).then_some(value)
}

fn replace(text: &str, from: &str, to: &str) -> Option<String> {
    let length = text.len() + text.matches(from).count() * to.len();
    (!from.is_empty() && length <= LONGEST).then(|| text.replace(from, to))
}

/// PostgreSQL's `format` with `%I`, `%L`, `%s` and `%2$s`.
fn format(template: &str, arguments: &[String]) -> Option<String> {
    let mut text = String::new();
    let mut next = 0;
    let mut parts = template.split('%');
    text.push_str(parts.next()?);
    while let Some(part) = parts.next() {
        if part.is_empty() {
            text.push('%');
            text.push_str(parts.next().unwrap_or_default());
            continue;
        }
        let part = match part.split_once('$') {
            Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
                next = number.parse::<usize>().ok()?.checked_sub(1)?;
                rest
            }
            _ => part,
        };
        let argument = arguments.get(next)?;
        next += 1;
        match part.chars().next()? {
            'I' => text.push_str(&ident(argument)),
            'L' => text.push_str(&quote(argument, '\'')),
            's' => text.push_str(argument),
            _ => return None,
        }
        text.push_str(&part[1..]);
        if text.len() > LONGEST {
            return None;
        }
    }
    Some(text)
}

/// A name, in quotes where it needs them.
fn ident(name: &str) -> String {
    let plain =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if plain { name.to_owned() } else { quote(name, '"') }
}

fn quote(text: &str, mark: char) -> String {
    let doubled = [mark, mark].iter().collect::<String>();
    format!("{mark}{}{mark}", text.replace(mark, &doubled))
}
