//! An index as bytes: saved as it stands and opened without reading a name again.
//!
//! Behind a mark of the format and one of the reading tables stand the ids, the words and the entries; numbers are 32
//! bits, least byte first. Trees are grown again from the letters of the words, which takes less time than reading them.

use std::io::{self, Read, Write};

use super::catalog::{Entry, Index, Member};
use super::tree::NONE;
use crate::grapheme;
use crate::script::Script;
use crate::spelling::Spelling;
use crate::token::Role;

const MARK: &[u8; 8] = b"names 1\n";
const ROLES: [Role; 6] =
    [Role::Name, Role::Family, Role::Patronymic, Role::Initial, Role::Particle, Role::Suffix];

/// Why bytes are not opened as an index.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// The bytes could not be read.
    #[error("the index cannot be read")]
    Reading(#[from] io::Error),
    /// The bytes are no index, or of another format.
    #[error("this is no index of names")]
    NotAnIndex,
    /// The index was made with other reading tables: build it anew.
    #[error("the index was made with other reading tables; build it anew")]
    OtherTables,
}

impl Index {
    /// Writes the index; names that were taken out are left out.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn save(&self, writer: impl Write) -> io::Result<()> {
        let mut writer = io::BufWriter::new(writer);
        writer.write_all(MARK)?;
        writer.write_all(&grapheme::tables_mark().to_le_bytes())?;
        for id in self.ids.all() {
            put_bytes(&mut writer, id.as_bytes())?;
        }
        put(&mut writer, NONE)?;
        for word in &self.words {
            put_bytes(&mut writer, &[&[word.script as u8], &word.letters[..]].concat())?;
        }
        put(&mut writer, NONE)?;
        for (at, entry) in self.entries.iter().enumerate().filter(|(_, entry)| entry.id != NONE) {
            put(&mut writer, entry.id)?;
            writer.write_all(&[entry.length])?;
            for member in self.members_of(number(at)) {
                put(&mut writer, member.word)?;
                let role = ROLES.iter().position(|role| *role == member.role).unwrap_or_default();
                writer.write_all(&[u8::try_from(role).unwrap_or_default()])?;
            }
        }
        put(&mut writer, NONE)?;
        writer.flush()
    }

    /// Opens an index that was saved.
    ///
    /// # Errors
    /// `Reading`, `NotAnIndex`, `OtherTables`.
    pub fn open(reader: impl Read) -> Result<Self, CannotOpen> {
        let mut reader = io::BufReader::with_capacity(1 << 20, reader);
        if take::<8>(&mut reader)? != *MARK {
            return Err(CannotOpen::NotAnIndex);
        }
        if u64::from_le_bytes(take(&mut reader)?) != grapheme::tables_mark() {
            return Err(CannotOpen::OtherTables);
        }
        let mut index = Self::default();
        while let Some(id) = take_bytes(&mut reader)? {
            index.ids.number(std::str::from_utf8(&id).map_err(|_| CannotOpen::NotAnIndex)?);
        }
        while let Some(word) = take_bytes(&mut reader)? {
            index.add_word(spelling(&word)?);
        }
        loop {
            let id = take_number(&mut reader)?;
            if id == NONE {
                index.arrange();
                return Ok(index);
            }
            index.take_entry(id, &mut reader)?;
        }
    }

    fn take_entry(&mut self, id: u32, reader: &mut impl Read) -> Result<(), CannotOpen> {
        let [length] = take(reader)?;
        let (entry, start) = (number(self.entries.len()), number(self.members.len()));
        for _ in 0..length {
            let word = take_number(reader)?;
            let [role] = take(reader)?;
            let role = *ROLES.get(usize::from(role)).ok_or(CannotOpen::NotAnIndex)?;
            self.words.get_mut(word as usize).ok_or(CannotOpen::NotAnIndex)?.stands_in(entry);
            self.members.push(Member { word, role });
        }
        if id as usize >= self.ids.len() {
            return Err(CannotOpen::NotAnIndex);
        }
        self.entries.push(Entry { id, start, length });
        Ok(())
    }
}

/// The spelling of a word that was saved as its script and its letters.
fn spelling(bytes: &[u8]) -> Result<Spelling, CannotOpen> {
    let (script, letters) = bytes.split_first().ok_or(CannotOpen::NotAnIndex)?;
    let script = *Script::ALL.get(usize::from(*script)).ok_or(CannotOpen::NotAnIndex)?;
    Spelling::of_saved(script, letters).ok_or(CannotOpen::NotAnIndex)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("an index counts in 32 bits")
}

fn put(writer: &mut impl Write, number: u32) -> io::Result<()> {
    writer.write_all(&number.to_le_bytes())
}

fn put_bytes(writer: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    put(writer, number(bytes.len()))?;
    writer.write_all(bytes)
}

fn take<const COUNT: usize>(reader: &mut impl Read) -> io::Result<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn take_number(reader: &mut impl Read) -> io::Result<u32> {
    Ok(u32::from_le_bytes(take(reader)?))
}

/// Bytes behind their number; `None` at the end of a list. No id and no word is longer than 64 KiB.
fn take_bytes(reader: &mut impl Read) -> Result<Option<Vec<u8>>, CannotOpen> {
    match take_number(reader)? {
        NONE => Ok(None),
        length if length > 1 << 16 => Err(CannotOpen::NotAnIndex),
        length => {
            let mut bytes = vec![0; length as usize];
            reader.read_exact(&mut bytes)?;
            Ok(Some(bytes))
        }
    }
}
