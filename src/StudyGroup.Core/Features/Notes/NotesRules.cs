using NodaTime;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary>What makes a valid note, and how to add it to a seminar.</summary>
internal static class NotesRules
{
    /// <summary>The typed note, or what's wrong with it.</summary>
    public static Outcome<Note> Read(string? text, string? url, MemberId by, Instant at)
    {
        if (text is null && url is null) return new Refusal($"Write something, or add a link to notes or a recording.");
        if (url is not null) url = WebAddress.Completed(url);
        if (url is not null && SlidesRules.CheckLink(url) is { } refusal) return refusal;
        return text is not null && Texts.Length(text) is var length && length > Note.MaxTextLength
            ? new Refusal(
                $"Notes can have up to {Note.MaxTextLength:N0} characters; yours are {length:N0}. Shorten them, or add a link instead.")
            : new Note(text, url, by, at);
    }

    /// <summary>
    /// Adds a note. If the seminar already has one with that link, updates it and keeps its text unless there's a new one.
    /// </summary>
    public static Outcome<Group> Put(Group group, SeminarId id, Note note)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        if (note.Url is not null && seminar.Notes.FirstOrDefault(n => n.Url == note.Url) is { } known)
            return group.With(seminar with { Notes = seminar.Notes.Replace(known, note with { Text = note.Text ?? known.Text }) });
        if (note.Url is null && seminar.Notes.Any(n => n.Url is null && n.Text == note.Text))
        {
            return new Refusal(
                $"{SeminarWords.Called(seminar)} already has that note. See {new Span.Command("notes")} seminar:{seminar.Number}.");
        }

        return seminar.Notes.Length >= Note.MaxPerSeminar
            ? new Refusal(
                $"{SeminarWords.Called(seminar)} already has {Note.MaxPerSeminar} notes, the maximum. "
                + $"An organizer can remove one with {new Span.Command("manage notes")}.")
            : group.With(seminar with { Notes = seminar.Notes.Add(note) });
    }

    /// <summary>Removes a seminar's note.</summary>
    /// <param name="number">The note's number in the list, from 1.</param>
    public static Outcome<Group> Remove(Group group, SeminarId id, long number)
    {
        if (group.Find(id) is not { } seminar) return SeminarChoice.Gone(group, id);
        return number < 1 || number > seminar.Notes.Length
            ? new Refusal(
                $"{SeminarWords.Called(seminar)} has no note {number}. "
                + $"See the numbers with {new Span.Command("notes")} seminar:{seminar.Number}.")
            : group.With(seminar with { Notes = seminar.Notes.RemoveAt((int)number - 1) });
    }
}
