using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>What changed, in words: "Seminar 3 · Chapter 3: date ~~TBA~~ → Fri 4 Dec 2026, 18:00".</summary>
internal static class ChangeWords
{
    private static readonly Line None = $"none";

    /// <summary>A line for each part. A season that was finished, or opened again, is one line with everything that goes with it.</summary>
    /// <param name="back">Whether added things had been there before.</param>
    public static IEnumerable<Line> Lines(GroupSettings settings, ImmutableArray<Part> parts, bool back = false) =>
        parts.FirstOrDefault() is Part.OfSeason season
            ? [SeasonWords.Say(season, parts), .. Lines(settings, SeasonWords.Others(season, parts), back)]
            : parts.Select(part => Say(settings, part, back ? "is back" : "added"));

    /// <summary>A line for each setting that changed: "book ~~none~~ → **On Plants**".</summary>
    public static IEnumerable<Line> OfSettings(GroupSettings before, GroupSettings after) =>
        Aspects.OfSettings.Where(aspect => !aspect.Same(before, after)).Select(aspect => Say(aspect, after, before, after));

    private static Line Say(GroupSettings settings, Part part, string added) => part switch
    {
        Part.OfSettings changed => Changed($"Settings", Aspects.OfSettings, settings, changed.Before, changed.After),
        Part.OfSeminar { Before: null, After: { } now } =>
            $"{Name(now)} {added}: {now.Topic} · {SeminarWords.LocalWhen(settings, now.Date)}",
        Part.OfSeminar { Before: { } removed, After: null } => $"{Name(removed)} removed: {new Span.Strikethrough(removed.Topic)}",
        Part.OfSeminar { Before: { } was, After: { } now } => Changed($"{Name(now)}", Aspects.OfSeminar, settings, was, now),
        Part.OfBreak { Before: null, After: { } now } => $"Break {added}: {BreakWords.Days(now)}, {now.Reason}",
        Part.OfBreak { Before: { } removed, After: null } =>
            $"Break removed: {new Span.Strikethrough(BreakWords.Days(removed))}, {removed.Reason}",
        Part.OfBreak { Before: { } was, After: { } now } => Changed($"Break", Aspects.OfBreak, settings, was, now),
        _ => throw new NotSupportedException($"There are no words for {part}."),
    };

    private static Span.Bold Name(Seminar seminar) => new Span.Bold(SeminarWords.Title(seminar));

    private static Line Changed<T>(Line name, ImmutableArray<Aspect<T>> aspects, GroupSettings settings, T before, T after)
    {
        Line said = $"{name}: ";
        var first = true;
        foreach (var aspect in aspects.Where(a => !a.Same(before, after)))
        {
            said = $"{said}{(first ? "" : "; ")}{Say(aspect, settings, before, after)}";
            first = false;
        }

        return said;
    }

    private static Line Say<T>(Aspect<T> aspect, GroupSettings settings, T before, T after)
    {
        if (aspect.Changed is { } changed) return changed(before, after);
        var (was, now) = (aspect.Say(settings, before), aspect.Say(settings, after));
        if (aspect.Becomes is { } becomes && (was is null || now is null)) return becomes(after);
        Line struck = was is null ? None : $"{new Span.Strikethrough(was)}";
        Line strong = now is null ? None : $"{new Span.Bold(now)}";
        var plural = aspect.IsSeveral(before) || aspect.IsSeveral(after) ? "s" : "";
        return $"{aspect.NameIn(settings)}{plural} {struck} → {strong}";
    }
}
