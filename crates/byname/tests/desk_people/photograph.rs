//! A photograph as a telephone makes it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Thirty-two points wide and sixteen high, red on the left and blue on the right, to be turned by a quarter to the
/// right. Its head tells the maker (SECRETCAM), the place (44° 57′ 8″ N) and a remark (SECRETNOTE). Made by Pillow.
pub(crate) fn photograph() -> Vec<u8> {
    STANDARD
        .decode(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/4QB6RXhpZgAATU0AKgAAAAgAAwEPAAIAAAAKAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAPAAAAABTRU\
             NSRVRDQU0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFoAAAAAAAAALAAAAAEAAAA5AAAAAQAAAAgAAAAB//4ADFNFQ1JFVE5PVEX/2wBDAA0J\
             CgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T0\
             9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQACADASIAAhEBAxEB/8QAFQABAQAA\
             AAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAABwUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP\
             /aAAwDAQACEQMRAD8AggJjcpIBMHr/2Q==",
        )
        .unwrap()
}
