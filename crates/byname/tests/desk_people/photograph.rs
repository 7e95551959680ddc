//! A photograph as a telephone makes it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Thirty-two points wide and sixteen high, red on the left and blue on the right, to be turned by a quarter to the
/// right. Its head tells the maker (SECRETCAM), the place (44° 57′ 8″ N) and a remark (SECRETNOTE). Made by Pillow.
pub(crate) fn photograph() -> Vec<u8> {
    STANDARD
        .decode(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/4QB6RXhpZgAATU0AKgAAAAgAAwEPAAIAAAAKAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAPAAAAABTRU\
             NSRVRDQU0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFoAAAAAAAAALAAAAAEAAAA5AAAAAQAAAAgAAAAB//4ADFNFQ1JFVE5PVEX/2wBDAAgG\
             BgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMj\
             IyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAAQACADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEA\
             AAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGR\
             olJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLD\
             xMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBA\
             cFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpj\
             ZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09f\
             b3+Pn6/9oADAMBAAIRAxEAPwDj6KKK8E/WTmqKKK/dz8YP/9k=",
        )
        .unwrap()
}
