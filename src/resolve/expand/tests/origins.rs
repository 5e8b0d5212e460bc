//! Where the tokens of an expansion come from.

use super::*;

/// The tokens with their places; those of a macro's body are marked with `!`.
fn show_origins(tokens: &[Tok]) -> String {
    let visible = tokens.iter().filter(|tok| !show(std::slice::from_ref(tok)).is_empty());
    let shown = visible.map(|tok| {
        let Origin { pos, from_body } = tok.origin;
        format!("{}@{}:{}{}", show(std::slice::from_ref(tok)), pos.line, pos.column, if from_body { "!" } else { "" })
    });
    shown.collect::<Vec<_>>().join(" ")
}

#[test]
fn arguments_keep_their_place_and_the_body_gets_the_calls() {
    let tokens = expand_text("($p:path, $e:expr) => { $crate::f::<$p>($e) }", "a::b,\n  c");
    let expected = "__crate@9:9! :@9:9! :@9:9! f@9:9! :@9:9! :@9:9! <@9:9! a@1:1 :@1:2 :@1:3 b@1:4 >@9:9! (@9:9! \
                    c@2:3 )@9:9!";
    assert_eq!(show_origins(&tokens.expect("an expansion")), expected);
}

#[test]
fn what_is_put_around_an_argument_stands_where_it_begins() {
    let tokens = expand_text("($e:expr) => { $e }", "  a + b");
    assert_eq!(show_origins(&tokens.expect("an expansion")), "(@1:3 a@1:3 +@1:5 b@1:7 )@1:3");
}

#[test]
fn tokens_of_a_body_stay_so_when_another_macro_passes_them_on() {
    let outer = expand_text("($a:ident) => { inner!(body $a) }", "argument").expect("an expansion");
    let rules = MacroRules::parse(&lex("($($t:tt)*) => { $($t)* x }"), CRATE);
    let input = call_arguments(&outer, 0).expect("the arguments");
    let inner = expand(&rules, input, Pos { line: 9, column: 9 }, &Limits::default());
    assert_eq!(show_origins(&inner.expect("an expansion")), "body@9:9! argument@1:1 x@9:9!");
}

#[test]
fn arguments_of_calls_in_an_expansion() {
    let tokens = expand_text("($p:path) => { a::b!(1); $p! { 2 } macro_rules! m { () => {} } }", "c::d");
    let tokens = tokens.expect("an expansion");
    let arguments = |name: &str| {
        let at = tokens.iter().position(|tok| show(std::slice::from_ref(tok)) == name).expect("the name");
        call_arguments(&tokens, at).map(show)
    };
    assert_eq!(arguments("b").as_deref(), Some("1"));
    assert_eq!(arguments("d").as_deref(), Some("2"));
    assert_eq!(arguments("macro_rules").as_deref(), Some("( ) => { }"));
    assert_eq!(arguments("m").as_deref(), Some("( ) => { }"));
    assert_eq!(arguments("a"), None);
}
