//! A static server for the built site on this machine only; `serve` and the browser tests use it.
//!
//! Own code: `tower-http` with what it needs takes 17 s to compile before anything else can start, and a dropped
//! `tiny_http` leaves open connections hanging, where the offline tests need a server that is gone.
//! Every connection has a thread of its own and one answer: browsers open several at once, and keep some open unused.

mod answer;
mod request;

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::fault::Fault;
use answer::Answer;
use request::Request;

/// How long a connection may stay open without a request.
const READ_TIMEOUT: Duration = Duration::from_mins(1);

/// What the threads of a server share.
#[derive(Debug)]
struct Shown {
    folder: RwLock<PathBuf>,
    stopped: AtomicBool,
}

/// A running server; it stops when this value is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shown: Arc<Shown>,
    listening: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves the files of `folder` on the loopback address; port 0 takes any free port.
    ///
    /// # Errors
    /// The port is taken, or may not be opened.
    pub fn start(folder: &Path, port: u16) -> Result<Self, Fault> {
        let asked = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let bound =
            TcpListener::bind(asked).and_then(|listener| Ok((listener.local_addr()?, listener)));
        let (address, listener) = bound.map_err(|cause| {
            Fault::new(
                format!("The address {asked} cannot be served: {cause}."),
                "Stop the program that uses it, or choose another port.",
            )
        })?;
        let folder = RwLock::new(folder.to_owned());
        let shown = Arc::new(Shown { folder, stopped: AtomicBool::new(false) });
        let seen = Arc::clone(&shown);
        let listening = thread::spawn(move || listen(&listener, &seen));
        Ok(Self { address, shown, listening: Some(listening) })
    }

    /// Serves another folder from the next answer on, without a pause, as a host does with a new version.
    pub fn turn_to(&self, folder: &Path) {
        let mut shown = self.shown.folder.write().unwrap_or_else(PoisonError::into_inner);
        folder.clone_into(&mut shown);
    }

    /// The address of the front page, with a slash at its end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The port that it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Waits until the server stops, which is for as long as the process lives.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(listening) = self.listening.take() {
            // A thread that panicked has printed why.
            drop(listening.join());
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shown.stopped.store(true, Ordering::SeqCst);
        // `accept` returns only for a connection.
        drop(TcpStream::connect(self.address));
        self.join();
    }
}

fn listen(listener: &TcpListener, shown: &Arc<Shown>) {
    for connection in listener.incoming() {
        if shown.stopped.load(Ordering::SeqCst) {
            return;
        }
        if let Ok(connection) = connection {
            let shown = Arc::clone(shown);
            thread::spawn(move || answer_one(&connection, &shown));
        }
    }
}

/// Answers one request; a browser that closes the connection before is no failure of the server.
///
/// A connection that was opened before the server stopped gets no answer afterwards.
fn answer_one(connection: &TcpStream, shown: &Shown) {
    if connection.set_read_timeout(Some(READ_TIMEOUT)).is_err() {
        return;
    }
    if let Some(request) = Request::read(connection)
        && !shown.stopped.load(Ordering::SeqCst)
    {
        let folder = shown.folder.read().unwrap_or_else(PoisonError::into_inner).clone();
        drop(Answer::to(&request, &folder).write(connection, !request.is_head()));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn with_site(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("site-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("v")).unwrap();
            fs::write(path.join("index.html"), "front").unwrap();
            fs::write(path.join("v/index.html"), "view").unwrap();
            fs::write(path.join("a.wasm"), "wasm").unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn ask(site: &Site, line: &str) -> String {
        let mut stream = TcpStream::connect(site.address).unwrap();
        write!(stream, "{line} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_and_folders_are_served_and_nothing_else() {
        let folder = Folder::with_site("files");
        let site = Site::start(&folder.0, 0).unwrap();
        let check = |line: &str, status: &str, text: &str| {
            let answer = ask(&site, line);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{line}: {answer}");
            assert!(answer.contains(text), "{line}: {answer}");
        };
        check("GET /", "200", "front");
        check("GET /v/?q=1", "200", "view");
        check("GET /v?q=1", "301", "Location: /v/?q=1");
        check("GET /a.wasm", "200", "Content-Type: application/wasm");
        check("HEAD /a.wasm", "200", "Cache-Control: no-cache");
        check("GET /missing", "404", "no file");
        check("GET /%2e%2e/secret", "404", "no file");
        check("POST /", "405", "only");
    }

    #[test]
    fn a_compressed_file_is_served_to_clients_that_accept_it() {
        let folder = Folder::with_site("brotli");
        fs::write(folder.0.join("a.wasm.br"), "packed").unwrap();
        let site = Site::start(&folder.0, 0).unwrap();
        let plain = ask(&site, "GET /a.wasm");
        assert!(plain.ends_with("\r\n\r\nwasm") && !plain.contains("Content-Encoding"), "{plain}");
        let takes = "HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nX:";
        let packed = ask(&site, &["GET /a.wasm", takes].join(" "));
        assert!(packed.ends_with("\r\n\r\npacked"), "{packed}");
        assert!(packed.contains("Content-Encoding: br\r\n"), "{packed}");
        assert!(packed.contains("Content-Type: application/wasm\r\n"), "{packed}");
        let alone = ask(&site, &["GET /", takes].join(" "));
        assert!(alone.ends_with("front") && !alone.contains("Content-Encoding"), "{alone}");
    }

    #[test]
    fn many_open_connections_do_not_stall_the_next() {
        let folder = Folder::with_site("many");
        let site = Site::start(&folder.0, 0).unwrap();
        let idle: Vec<_> = (0..24).map(|_| TcpStream::connect(site.address).unwrap()).collect();
        assert!(ask(&site, "GET /").contains("front"));
        drop(idle);
    }

    #[test]
    fn a_connection_from_before_is_answered_from_the_folder_that_is_served_now() {
        let [folder, next] = ["before", "next"].map(Folder::with_site);
        fs::write(next.0.join("index.html"), "the next front").unwrap();
        let site = Site::start(&folder.0, 0).unwrap();
        let mut early = TcpStream::connect(site.address).unwrap();
        site.turn_to(&next.0);
        write!(early, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = String::new();
        early.read_to_string(&mut answer).unwrap();
        assert!(answer.contains("the next front"), "{answer}");
    }

    #[test]
    fn a_port_in_use_is_refused_and_a_dropped_site_answers_no_more() {
        let folder = Folder::with_site("port");
        fs::write(folder.0.join("index.html"), "a page of the dropped site").unwrap();
        let site = Site::start(&folder.0, 0).unwrap();
        let address = site.address;
        assert!(Site::start(&folder.0, address.port()).is_err());
        drop(site);
        // Another program may have been given the port by now: then it is that one that answers.
        let mut answer = Vec::new();
        if let Ok(mut stream) = TcpStream::connect(address) {
            stream.set_read_timeout(Some(READ_TIMEOUT)).unwrap();
            write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").ok();
            stream.read_to_end(&mut answer).ok();
        }
        assert!(!String::from_utf8_lossy(&answer).contains("dropped site"));
    }

    #[test]
    fn a_stopped_site_answers_no_connection_from_before_and_may_start_again_at_its_address() {
        let folder = Folder::with_site("again");
        let site = Site::start(&folder.0, 0).unwrap();
        let port = site.address.port();
        let mut early = TcpStream::connect(site.address).unwrap();
        drop(site);
        // It may be refused while it is sent, or closed unanswered.
        write!(early, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").ok();
        let mut answer = String::new();
        early.read_to_string(&mut answer).ok();
        assert_eq!(answer, "");
        let again = Site::start(&folder.0, port).unwrap();
        assert!(ask(&again, "GET /").contains("front"));
    }
}
