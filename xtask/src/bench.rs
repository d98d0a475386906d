//! `bench`: how fast the app is with many agreements, other stores beside ours, and a link on a slow phone; measured by
//! a program of the browser tests.

use std::path::PathBuf;
use std::str::FromStr;

use xshell::{Shell, cmd};

use crate::build;
use crate::fault::Fault;
use crate::programs::driving;
use crate::report::headline;
use crate::shell::{WASM, dist, empty_folder, files_below, run as run_command, target};
use crate::verb::Bench;

/// The crate with our store for the page of the comparison, and with programs for this machine.
const PACKAGE: &str = "klar-aftale-bench";

/// The agreements when no number is named.
const MANY: u32 = 10_000;

const REMEDY: &str = "Read the first error above.";

/// Writes every file beside itself in brotli, as hosts keep it; what would only grow by it stays plain.
const COMPRESS: &str = "const z=require('zlib'),f=require('fs');\
    for(const p of process.argv.slice(1)){const plain=f.readFileSync(p),packed=z.brotliCompressSync(plain,\
    {params:{[z.constants.BROTLI_PARAM_QUALITY]:11}});if(packed.length<plain.length)f.writeFileSync(p+'.br',packed)}";

/// What is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Part {
    #[default]
    All,
    /// Our store beside others.
    Stores,
    /// The app with few and with many agreements.
    App,
    /// What the front page computes, which `App` measures too.
    Front,
    /// A link: opening it on this machine, and its page on a slow phone.
    Phone,
}

impl Part {
    /// By the names that the program of the browser tests knows too.
    const NAMES: [(&str, Self); 5] = [
        ("all", Self::All),
        ("stores", Self::Stores),
        ("app", Self::App),
        ("front", Self::Front),
        ("phone", Self::Phone),
    ];

    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, part)| *part == self).map_or("all", |(name, _)| *name)
    }
}

impl FromStr for Part {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = Self::NAMES.iter().find(|(known, _)| *known == name);
        let names = || Self::NAMES.map(|(name, _)| name).join("|");
        found.map(|(_, part)| *part).ok_or_else(|| format!("`{name}` is none of {}", names()))
    }
}

pub(crate) fn run(sh: &Shell, options: &Bench) -> Result<(), Fault> {
    let part = options.part.unwrap_or_default();
    build::site(sh)?;
    let mut env = Vec::new();
    if part != Part::Phone {
        env.push(("KLAR_AFTALE_BENCH_STORE", store(sh)?));
        env.push(("KLAR_AFTALE_BENCH_FRONT", native(sh, "klar-aftale-bench-front")?));
        env.push(("KLAR_AFTALE_BENCH_MERGE", native(sh, "klar-aftale-bench-merge")?));
    }
    if matches!(part, Part::All | Part::Phone) {
        env.push(("KLAR_AFTALE_BENCH_PHONE", phone_site(sh)?));
        env.push(("KLAR_AFTALE_BENCH_DECODE", native(sh, "klar-aftale-bench-decode")?));
    }
    headline("bench");
    let many = options.agreements.unwrap_or(MANY).to_string();
    let command = driving(sh, "bench")?.args([part.name(), &many]).envs(env);
    run_command(command, "See which figure is over what is allowed, or the first error above.")
}

/// A program of the crate, compiled for this machine.
fn native(sh: &Shell, program: &str) -> Result<PathBuf, Fault> {
    headline(&format!("{program}, for this machine"));
    run_command(cmd!(sh, "cargo build --release --package {PACKAGE} --bin {program}"), REMEDY)?;
    Ok(target(sh).join("release").join(program))
}

/// Our store as a module for the page of the comparison, in a folder of its own.
fn store(sh: &Shell) -> Result<PathBuf, Fault> {
    headline("our store as a module for the page of the comparison");
    let folder = target(sh).join("bench-store");
    sh.create_dir(&folder)?;
    let build = cmd!(sh, "cargo build --release --package {PACKAGE} --lib --target {WASM}");
    run_command(build, REMEDY)?;
    let name = format!("{}.wasm", PACKAGE.replace('-', "_"));
    let module = target(sh).join(WASM).join("release").join(name);
    let options = ["--target", "web", "--no-typescript", "--out-name", "ours"];
    run_command(cmd!(sh, "wasm-bindgen {options...} --out-dir {folder} {module}"), REMEDY)?;
    Ok(folder)
}

/// The built site with an empty Leptos page beside it, both compressed as hosts do.
fn phone_site(sh: &Shell) -> Result<PathBuf, Fault> {
    headline("an empty Leptos page to measure ours beside, and both compressed");
    let (built, site) = (dist(sh), target(sh).join("bench-phone"));
    empty_folder(sh, &site)?;
    for file in files_below(sh, &built) {
        let copy = site.join(file.strip_prefix(&built).unwrap_or(&file));
        sh.create_dir(copy.parent().unwrap_or(&site))?;
        sh.copy_file(&file, copy)?;
    }
    build::plain_page(sh, "tests/empty-page/Trunk.toml", &site.join("empty"))?;
    let files = files_below(sh, &site);
    run_command(cmd!(sh, "node -e {COMPRESS} -- {files...}"), "Read what Node says above.")?;
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_its_name_and_no_other() {
        for (name, part) in Part::NAMES {
            assert_eq!((name.parse(), part.name()), (Ok(part), name));
        }
        assert!("phones".parse::<Part>().is_err());
    }
}
