using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Reading;

namespace StudyGroup.Core.Features.Import;

/// <summary>Puts written notes to those of a seminar. What members noted stays; of a schedule's own words the newest stand.</summary>
internal static class NoteMerge
{
    /// <summary>The notes as they are to be; those for which there is no room are left out.</summary>
    /// <param name="known">The notes that there are.</param>
    /// <param name="written">The notes that are written.</param>
    /// <param name="now">The group's time.</param>
    public static ImmutableArray<Note> Merge(ImmutableArray<Note> known, IEnumerable<WrittenNote> written, Instant now)
    {
        foreach (var note in written)
        {
            var same = known.FirstOrDefault(n => note.Url is null ? n.Url is null && (n.Text == note.Text || n.By is null) : n.Url == note.Url);
            if (same is null) known = known.Length < Note.Most ? known.Add(new Note(note.Text, note.Url, null, now)) : known;
            else if (same.By is null && note.Text is not null && note.Text != same.Text) known = known.Replace(same, new Note(note.Text, note.Url, null, now));
        }

        return known;
    }
}
