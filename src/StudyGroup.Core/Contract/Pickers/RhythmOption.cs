using System.Collections.Immutable;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Dates.Grammar;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The option for a rhythm. While a member types, it shows how the bot reads it.</summary>
internal static class RhythmOption
{
    public const string Name = "rhythm";

    private static readonly ImmutableArray<string> Usual =
        ["every week", "every 2 weeks", "every 3 weeks", "every month on the first monday", "every friday", "tuesdays and thursdays"];

    /// <summary>
    /// Suggests the reading of the typed text and its completions, or the reason why it can't be read. Each value reads back to what it
    /// shows.
    /// </summary>
    public static IEnumerable<Suggestion> Suggest(string typed)
    {
        var text = typed.Trim();
        var usual = Usual.Where(rhythm => rhythm.Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(rhythm => new Suggestion(rhythm, rhythm));
        if (text.Length == 0) return usual;
        if (!RhythmReader.Read(text).IsRefused(out var refusal, out var rhythm))
            return [new(rhythm.Said, rhythm.Said), .. usual.Where(other => RhythmReader.Read(other.Shown).Value.Said != rhythm.Said)];
        Suggestion[] found = [.. usual, .. Completed(text)];
        return found.Length > 0 ? found : [new($"{refusal.Sentence}", text)];
    }

    // Completes the last word to a weekday: "every 2 weeks on", "every 2 weeks on fri".
    private static IEnumerable<Suggestion> Completed(string text)
    {
        var start = text.LastIndexOf(' ') + 1;
        var (known, begun) = text[start..] is "on" ? (text + " ", "") : (text[..start], text[start..]);
        return from day in Names.InFull
               where day.EndsWith("day", StringComparison.OrdinalIgnoreCase) && day.StartsWith(begun, StringComparison.OrdinalIgnoreCase)
               let read = RhythmReader.Read(known + day)
               where read.Refusal is null
               select new Suggestion(read.Value.Said, read.Value.Said);
    }
}
