using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>How often the bot checks a README, as an organizer types it.</summary>
internal static class ReadmeInterval
{
    /// <summary>
    /// Reads an interval such as "6h", "12 hours" or "every day". Refuses one shorter than 15 minutes or longer than 7 days.
    /// </summary>
    internal static Outcome<Period> Read(string typed)
    {
        var tidy = Typed.Tidy(typed);
        var span = tidy.StartsWith("every ", StringComparison.OrdinalIgnoreCase) ? tidy[6..] : tidy;
        var read = SpanReader.Read(span) is { Refusal: null, Value: var said }
            ? said
            : SpanReader.Read($"1 {span}") is { Refusal: null, Value: var one } ? one : null;
        return read is { Years: 0, Months: 0 } && read.ToDuration() >= FollowedReadme.MinInterval
            && read.ToDuration() <= FollowedReadme.MaxInterval
            ? read
            : new Refusal(
                $"I can't use “{Texts.Cut(tidy, 40)}”. Try something between 15 minutes and 7 days, such as “30 minutes”, “6 hours” or “1 "
                    + $"day”.");
    }
}
