//! From references to dependencies between modules.

use super::*;
use crate::testing::{TestProgram, program};

fn show(program: &TestProgram, include_tests: bool) -> String {
    let modules = ModuleGraph::new(&program.code, include_tests);
    let path = |node: NodeId| &program.code.modules[node.index()].path;
    let line = |d: &Dependency| {
        let kinds: Vec<String> = d.kinds.iter().map(|(kind, count)| format!("{}={count}", kind.name())).collect();
        let items: Vec<String> =
            d.items.iter().map(|(&item, count)| format!("{}={count}", program.code.definition(item).name)).collect();
        let flags = format!("{}{}", if d.facade { " facade" } else { "" }, if d.test_only { " test" } else { "" });
        format!("{} -> {} {}: {}; {}{flags}\n", path(d.from), path(d.to), d.weight, kinds.join(" "), items.join(" "))
    };
    modules.graph().dependencies().iter().map(line).collect()
}

#[test]
fn references_are_gathered_into_dependencies() {
    let program = program(
        "shop::orders -> shop::catalog::Price 3
         shop::orders -> shop::catalog::Price 2 method
         shop::orders -> shop::catalog::list() via shop::api
         shop::catalog -> shop::catalog::Price
         shop::web -> shop::orders use",
    );
    insta::assert_snapshot!(show(&program, false), @r"
    shop::orders -> shop::catalog 6: path=4 method=2; Price=5 list=1 facade
    shop::web -> shop::orders 1: use=1; =1
    ");
    let modules = program.module_graph();
    let dependency = modules.dependency(program.module("shop::orders"), program.module("shop::catalog")).unwrap();
    let sources = dependency.references.iter().map(|&index| program.code.references[index as usize].from);
    assert_eq!(sources.collect::<Vec<_>>(), [program.module("shop::orders"); 6]);
}

#[test]
fn test_code_counts_only_when_asked_for() {
    let program = program(
        "shop::orders::tests test
         shop::orders::tests -> shop::orders::Order 4
         shop::orders -> shop::stock::Stock test
         shop::orders -> shop::catalog::Price
         shop::orders -> shop::catalog::Price test",
    );
    insta::assert_snapshot!(show(&program, false), @"shop::orders -> shop::catalog 1: path=1; Price=1");
    insta::assert_snapshot!(show(&program, true), @r"
    shop::orders -> shop::catalog 2: path=2; Price=2
    shop::orders -> shop::stock 1: path=1; Stock=1 test
    shop::orders::tests -> shop::orders 4: path=4; Order=4 test
    ");
    let modules = program.module_graph();
    assert_eq!(program.show(modules.modules()), "shop shop::catalog shop::orders shop::stock");
}

#[test]
fn packages_are_a_quotient_of_modules() {
    let program = program(
        "shop::orders -> money::Price 3
         shop::web -> money::round::half() 2
         shop::web -> shop::orders::Order",
    );
    let packages = program.module_graph().quotient(2, |module| Some(program.code.module(module).package.0));
    let [dependency] = packages.dependencies() else { panic!("one dependency between the packages") };
    assert_eq!((dependency.weight, dependency.items.len(), dependency.references.len()), (5, 2, 5));
    assert!(dependency.references.is_sorted());
}
