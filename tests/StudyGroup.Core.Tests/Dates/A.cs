using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

/// <summary>What the tests of dates are made of.</summary>
internal static class A
{
    public static GroupSettings GroupIn(string zone, string start = "18:00") => new()
    {
        Zone = Zones.Find(zone)!,
        Start = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(start).Value,
        Length = Duration.FromMinutes(90),
        LeadTimes = [],
    };

    public static Instant Moment(string utc) => InstantPattern.General.Parse(utc).Value;

    /// <summary>The one date that was understood.</summary>
    public static SeminarDate Sole(this ParsedDate read) => Assert.IsType<ParsedDate.Settled>(read).Date;

    /// <summary>What was said instead.</summary>
    public static string Refusal(this ParsedDate read) => Text(Assert.IsType<ParsedDate.Refused>(read).Why.Sentence);

    public static string Text(Line line) => string.Concat(line.Spans.Cast<Span.Text>().Select(s => s.Value));
}
