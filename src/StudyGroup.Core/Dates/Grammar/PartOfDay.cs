using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A part of the day.</summary>
/// <param name="Name">"morning", "afternoon", "evening", "night".</param>
/// <param name="FirstHour">The hour it begins.</param>
/// <param name="EndHour">The hour it ends.</param>
internal sealed record PartOfDay(string Name, int FirstHour, int EndHour)
{
    public static readonly PartOfDay Morning = new("morning", 4, 12);
    public static readonly PartOfDay Afternoon = new("afternoon", 12, 18);
    public static readonly PartOfDay Evening = new("evening", 17, 24);
    public static readonly PartOfDay Night = new("night", 18, 24);

    /// <summary>A time of day in it, as people type it.</summary>
    public string Example => DateWords.TimeOfDay(new LocalTime((FirstHour + EndHour) / 2, 0));

    /// <summary>Whether it has a time of day in it.</summary>
    public bool Has(LocalTime time) => time.Hour >= FirstHour && time.Hour < EndHour;

    /// <summary>"evening", "in the evening", "at night".</summary>
    public static Read<PartOfDay>? Of(Words words)
    {
        if (words.After("at", "night") is { } night) return new(Night, night);
        return Named(words.After("in", "the") ?? words);
    }

    /// <summary>The part that comes next by its name.</summary>
    public static Read<PartOfDay>? Named(Words words) => words.IsEmpty ? null : words.First.Text switch
    {
        "morning" => new(Morning, words.Skip(1)),
        "afternoon" => new(Afternoon, words.Skip(1)),
        "evening" => new(Evening, words.Skip(1)),
        "night" => new(Night, words.Skip(1)),
        _ => null,
    };
}
