using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>Merges written notes into a seminar's. Members' notes stay; the schedule's own are replaced by newer ones.</summary>
internal static class NoteMerge
{
    /// <summary>The merged notes. Those beyond the limit are left out.</summary>
    public static ImmutableArray<Note> Merge(ImmutableArray<Note> known, IEnumerable<WrittenNote> written, Instant now)
    {
        foreach (var note in written)
        {
            var same = known.FirstOrDefault(
                n => note.Url is null ? n.Url is null && (n.Text == note.Text || n.By is null) : n.Url == note.Url);
            if (same is null) known = known.Length < Note.MaxPerSeminar ? known.Add(new Note(note.Text, note.Url, null, now)) : known;
            else if (same.By is null && note.Text is not null && note.Text != same.Text)
                known = known.Replace(same, new Note(note.Text, note.Url, null, now));
        }

        return known;
    }
}
