using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Notes;

/// <summary>What notes may be, and how they come to a seminar.</summary>
internal static class NotesRules
{
    /// <summary>The note that somebody typed in, or what is wrong with it.</summary>
    public static Outcome<Note> Read(string? text, string? url, MemberId by, Instant at)
    {
        if (text is null && url is null) return new Refusal($"Write something down, or give a link, such as to notes or a recording.");
        if (url is not null) url = WebAddress.Completed(url);
        if (url is not null && SlidesRules.CheckLink(url) is { } refusal) return refusal;
        return text is not null && Texts.Length(text) > Note.LongestText
            ? new Refusal($"Notes may have at most {Note.LongestText} characters; for more give a link.")
            : new Note(text, url, by, at);
    }

    /// <summary>The group with a note more; where the seminar has one with that link, in its place, keeping its text where none is said anew.</summary>
    public static Outcome<Group> Put(Group group, SeminarId id, Note note)
    {
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        if (note.Url is not null && seminar.Notes.FirstOrDefault(n => n.Url == note.Url) is { } known)
            return group.With(seminar with { Notes = seminar.Notes.Replace(known, note with { Text = note.Text ?? known.Text }) });
        if (note.Url is null && seminar.Notes.Any(n => n.Url is null && n.Text == note.Text))
            return new Refusal($"{SeminarWords.Name(seminar)} has that note already. See {new Span.Command("notes")} seminar:{seminar.Number}.");
        return seminar.Notes.Length >= Note.Most
            ? new Refusal($"{SeminarWords.Name(seminar)} has {Note.Most} notes already. An organizer can remove one with {new Span.Command("manage notes")}.")
            : group.With(seminar with { Notes = seminar.Notes.Add(note) });
    }

    /// <summary>The group without a note of a seminar's.</summary>
    /// <param name="group">The group.</param>
    /// <param name="id">Of which seminar.</param>
    /// <param name="place">Its place in the list, from 1.</param>
    public static Outcome<Group> Remove(Group group, SeminarId id, long place)
    {
        if (group.Find(id) is not { } seminar) return new Refusal($"That seminar was removed meanwhile. See {new Span.Command("schedule")}.");
        return place < 1 || place > seminar.Notes.Length
            ? new Refusal($"{SeminarWords.Name(seminar)} has no note {place}. See {new Span.Command("notes")} seminar:{seminar.Number} for their numbers.")
            : group.With(seminar with { Notes = seminar.Notes.RemoveAt((int)place - 1) });
    }
}
