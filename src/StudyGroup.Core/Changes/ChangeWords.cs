using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>What changed, in words: "Seminar 3 · Chapter 3: date ~~TBA~~ → Fri 4 Dec 2026, 18:00".</summary>
internal static class ChangeWords
{
    private static readonly Line Nothing = $"nothing";

    /// <summary>A line for each part.</summary>
    /// <param name="settings">In whose zone dates are said.</param>
    /// <param name="parts">What changed.</param>
    /// <param name="back">Whether what was added had been there before.</param>
    public static IEnumerable<Line> Lines(GroupSettings settings, ImmutableArray<Part> parts, bool back = false) =>
        parts.Select(part => Say(settings, part, back ? "is back" : "added"));

    private static Line Say(GroupSettings settings, Part part, string added) => part switch
    {
        Part.OfSettings changed => Changed($"Settings", Aspects.OfSettings, settings, changed.Before, changed.After),
        Part.OfSeminar { Before: null, After: { } now } => $"{Name(now)} {added}: {now.Topic} · {SeminarWords.LocalWhen(settings, now.Date)}",
        Part.OfSeminar { Before: { } removed, After: null } => $"{Name(removed)} removed: {new Span.Struck(removed.Topic)}",
        Part.OfSeminar { Before: { } was, After: { } now } => Changed($"{Name(now)}", Aspects.OfSeminar, settings, was, now),
        Part.OfBreak { Before: null, After: { } now } => $"Break {added}: {BreakWords.Days(now)}, {now.Reason}",
        Part.OfBreak { Before: { } removed, After: null } => $"Break removed: {new Span.Struck(BreakWords.Days(removed))}, {removed.Reason}",
        Part.OfBreak { Before: { } was, After: { } now } => Changed($"Break", Aspects.OfBreak, settings, was, now),
        _ => throw new NotSupportedException($"There are no words for {part}."),
    };

    private static Span.Strong Name(Seminar seminar) => new Span.Strong(SeminarWords.Title(seminar));

    private static Line Changed<T>(Line name, ImmutableArray<Aspect<T>> aspects, GroupSettings settings, T before, T after)
    {
        Line said = $"{name}: ";
        var first = true;
        foreach (var aspect in aspects.Where(a => !a.Same(before, after)))
        {
            Line was = aspect.Say(settings, before) is { } old ? $"{new Span.Struck(old)}" : Nothing;
            Line now = aspect.Say(settings, after) is { } becomes ? $"{new Span.Strong(becomes)}" : Nothing;
            said = $"{said}{(first ? "" : "; ")}{aspect.Name} {was} → {now}";
            first = false;
        }

        return said;
    }
}
