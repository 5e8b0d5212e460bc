//! The `seamfind` command.

fn main() -> std::process::ExitCode {
    seamfind::cli::main(std::env::args_os())
}
