//! The `cargo seamfind` command: cargo calls it with its name as the first argument.

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    let mut args: Vec<_> = std::env::args_os().collect();
    if args.get(1).is_some_and(|name| name == "seamfind") {
        args.remove(1);
    }
    seamfind::cli::main(args.into_iter())
}
