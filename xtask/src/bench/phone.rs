//! The site that a slow phone is measured on: the built one with an empty Leptos page beside it, compressed as hosts do.

use std::path::{Path, PathBuf};

use crate::build;
use crate::fault::Fault;
use crate::files;
use crate::report::headline;
use crate::shell::Shell;

/// How Trunk is told to build the empty page.
const EMPTY: &str = "tests/empty-page/Trunk.toml";

/// Every file beside itself in brotli, as hosts keep it; what would only grow by it stays plain.
const COMPRESS: &str = "const z=require('zlib'),f=require('fs');\
    for(const p of process.argv.slice(1)){const plain=f.readFileSync(p),packed=z.brotliCompressSync(plain,\
    {params:{[z.constants.BROTLI_PARAM_QUALITY]:11}});if(packed.length<plain.length)f.writeFileSync(p+'.br',packed)}";

/// Makes the site anew; its folder.
pub(super) fn site(shell: &Shell) -> Result<PathBuf, Fault> {
    headline("an empty Leptos page to measure ours beside, and both compressed");
    let site = shell.project.target().join("bench-phone");
    if site.exists() {
        files::clear(&site)?;
    }
    copy_all(&shell.project.dist(), &site)?;
    let empty = site.join("empty");
    build::plain_page(shell, EMPTY, &empty)?;
    compress(shell, &site)?;
    Ok(site)
}

fn copy_all(from: &Path, to: &Path) -> Result<(), Fault> {
    files::make(to)?;
    files::list(from).iter().try_for_each(|path| {
        let copy = to.join(files::file_name(path));
        if path.is_dir() { copy_all(path, &copy) } else { files::copy(path, &copy) }
    })
}

fn compress(shell: &Shell, folder: &Path) -> Result<(), Fault> {
    let files = below(folder);
    let names: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    let mut words = vec!["-e", COMPRESS, "--"];
    words.extend(names.iter().map(AsRef::as_ref));
    shell.run("node", &words, "Read what Node says above.")
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let all = files::list(folder).into_iter();
    all.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}
