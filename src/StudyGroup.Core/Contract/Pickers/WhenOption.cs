using StudyGroup.Core.Dates;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Contract.Pickers;

/// <summary>The option for a date. While a member types, it shows how the bot reads it.</summary>
internal static class WhenOption
{
    public const string Name = "when";

    /// <summary>The maximum length of a typed date, in code points.</summary>
    public const int MaxLength = 100;

    private const int MaxCompleted = 6;

    // What an unfinished word may become.
    private static readonly string[] Vocabulary =
    [
        .. Names.InFull, "today", "tomorrow", "tonight", "yesterday", "noon", "midnight", "morning", "afternoon", "evening",
        "days", "weeks", "months", "hours", "minutes", "week", "month",
        "later", "earlier", "same time", "usual time", "coming soon", "tentative", "TBA",
    ];

    /// <summary>The option.</summary>
    public static OptionSpec Spec(string description, string name = Name) =>
        new(name, description) { Suggests = true, MaxLength = MaxLength };

    /// <summary>The same as a field of a form.</summary>
    public static FormField Field(string label) => new(Name, label, MaxLength, Hint: "friday 6pm, in 2 weeks, a week later, maybe friday");

    /// <summary>
    /// Suggests the reading of the typed text in full, else completions, else the reason why it can't be read. Each value reads back to
    /// exactly what it shows.
    /// </summary>
    /// <param name="from">The date that "a week later" counts from.</param>
    /// <param name="past">Whether to read dates as past ones.</param>
    /// <param name="settled">Whether to offer settled dates only, without states such as "TBA".</param>
    public static IEnumerable<Suggestion> Suggest(SuggestCall call, SeminarDate? from, bool past = false, bool settled = false)
    {
        if (call.Typed.Trim().Length == 0)
        {
            from = from?.Known() ?? LastOf(call.Group);
            return Read(past ? [Usual(call.Group) ?? "yesterday", "yesterday"] : Starts(call.Group, from)).DistinctBy(s => s.Value);
        }

        var understood = WhenReader.Read(call.Typed, call.Group.Settings, call.Now, from, past);
        if (understood is not ParsedDate.Refused refused) return Shown(understood);
        var completed = Read(Completions(call.Typed)).DistinctBy(s => s.Value).Take(MaxCompleted).ToList();
        return completed.Count > 0 ? completed : [new Suggestion($"{refused.Why.Sentence}", call.Typed)];

        IEnumerable<Suggestion> Read(IEnumerable<string> texts) =>
            texts.SelectMany(text => Shown(WhenReader.Read(text, call.Group.Settings, call.Now, from, past)));

        IEnumerable<Suggestion> Shown(ParsedDate dates) =>
            from date in dates.All
            where !settled || date is SeminarDate.On
            select new Suggestion(WhenWords.SayInFull(date, call.Group.Settings, call.Now), WhenWords.Type(date, call.Group.Settings));
    }

    /// <summary>The last date in the schedule, settled or tentative, or null.</summary>
    public static SeminarDate? LastOf(Group group) =>
        group.Seminars.Where(s => s.Cancelled is null && s.Date.Known() is not null).MaxBy(s => group.ExpectedStartOf(s))?.Date;

    // The weekday on which the group usually meets.
    private static string? Usual(Group group) =>
        group.Seminars.Select(s => s.Date.Known()?.Day.DayOfWeek.ToString()).OfType<string>()
            .GroupBy(day => day).MaxBy(days => days.Count())?.Key;

    private static IEnumerable<string> Starts(Group group, SeminarDate? from)
    {
        if (Usual(group) is { } weekday) yield return weekday;
        if (from?.Known() is not null) yield return "a week later";
        yield return "TBA";
        yield return "coming soon";
    }

    private static IEnumerable<string> Completions(string typed)
    {
        var text = typed.TrimEnd();
        if (char.IsAsciiDigit(text[^1])) return [$"{text} days", $"{text} weeks"];
        var start = text.LastIndexOf(' ') + 1;
        return text.Length - start < 2 ? [] : Vocabulary
            .Where(word => word.StartsWith(text[start..], StringComparison.OrdinalIgnoreCase))
            .Select(word => text[..start] + word);
    }
}
