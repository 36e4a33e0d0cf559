using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Tests.Dates;

/// <summary>What the tests of dates are made of.</summary>
internal static class A
{
    public static GroupSettings GroupIn(string zone, string start = "18:00") => new()
    {
        Zone = Zones.Find(zone)!,
        Start = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(start).Value,
        Length = Duration.FromMinutes(90),
        Leads = [],
    };

    public static Instant Moment(string utc) => InstantPattern.General.Parse(utc).Value;

    public static string Text(Line line) => string.Concat(line.Spans.Cast<Span.Text>().Select(s => s.Value));
}
