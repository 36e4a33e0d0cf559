using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class RhythmReaderTests
{
    // 27 November 2026 is a Friday.
    private static readonly LocalDate First = new(2026, 11, 27);

    [Theory]
    [InlineData("weekly", "every week", "27-11 04-12 11-12")]
    [InlineData("every week", "every week", "27-11 04-12 11-12")]
    [InlineData("once a week", "every week", "27-11 04-12 11-12")]
    [InlineData("every 2 weeks", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("Every two weeks", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("every other week", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("every second week", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("fortnightly", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("every fortnight", "every 2 weeks", "27-11 11-12 25-12")]
    [InlineData("every 2 weeks on friday 18:00", "every 2 weeks on Friday at 18:00", "27-11 11-12 25-12")]
    [InlineData("every other tuesday", "every 2 weeks on Tuesday", "01-12 15-12 29-12")]
    [InlineData("every tuesday", "every week on Tuesday", "01-12 08-12 15-12")]
    [InlineData("every Tue at 6pm", "every week on Tuesday at 18:00", "01-12 08-12 15-12")]
    [InlineData("fridays", "every week on Friday", "27-11 04-12 11-12")]
    [InlineData("Fridays at 18h30", "every week on Friday at 18:30", "27-11 04-12 11-12")]
    [InlineData("on Wednesdays, 18:15", "every week on Wednesday at 18:15", "02-12 09-12 16-12")]
    [InlineData("tuesdays and thursdays", "every week on Tuesday and Thursday", "01-12 03-12 08-12")]
    [InlineData("every thursday and tuesday", "every week on Tuesday and Thursday", "01-12 03-12 08-12")]
    [InlineData("every 2 weeks on monday and friday", "every 2 weeks on Monday and Friday", "27-11 07-12 11-12")]
    [InlineData("every 10 days", "every 10 days", "27-11 07-12 17-12")]
    [InlineData("daily", "every day", "27-11 28-11 29-11")]
    [InlineData("monthly", "every month", "27-11 27-12 27-01")]
    [InlineData("every 2 months", "every 2 months", "27-11 27-01 27-03")]
    [InlineData("every month on the 15th", "every month on the 15th", "15-12 15-01 15-02")]
    [InlineData("on the 15th of every month", "every month on the 15th", "15-12 15-01 15-02")]
    [InlineData("every 30th of the month", null, null)]
    [InlineData("on the last day of each month", "every month on the last day", "30-11 31-12 31-01")]
    [InlineData("every month on the first monday", "every month on the 1st Monday", "07-12 04-01 01-02")]
    [InlineData("first monday of every month at 19:00", "every month on the 1st Monday at 19:00", "07-12 04-01 01-02")]
    [InlineData("the last friday of each month", "every month on the last Friday", "27-11 25-12 29-01")]
    [InlineData("every last friday of the month", "every month on the last Friday", "27-11 25-12 29-01")]
    [InlineData("monthly on the 2nd tuesday", "every month on the 2nd Tuesday", "08-12 12-01 09-02")]
    [InlineData("quarterly", "every 3 months", "27-11 27-02 27-05")]
    [InlineData("every", null, null)]
    [InlineData("friday", null, null)]
    [InlineData("every 0 weeks", null, null)]
    [InlineData("every 5th friday of the month", null, null)]
    [InlineData("twice a week", null, null)]
    [InlineData("every week friday 7", null, null)]
    [InlineData("every weeks and", null, null)]
    [InlineData("jeden Freitag", null, null)]
    [InlineData("every fryday", null, null)]
    public void Rhythm_is_read_completely_or_not_at_all(string typed, string? said, string? first)
    {
        var read = RhythmReader.Read(typed);
        Assert.Equal(said, read.Refusal is null ? read.Value.Said : null);
        if (first is not null)
            Assert.Equal(first, string.Join(' ', read.Value.DatesFrom(First).Take(3).Select(d => $"{d.Day:00}-{d.Month:00}")));
    }

    [Theory]
    [InlineData("biweekly", "“biweekly” can mean two things. "
        + "Try “every 2 weeks”, or for two seminars a week, name both days, such as “tuesdays and thursdays”.")]
    [InlineData("bimonthly", "“bimonthly” can mean two things. Try “every 2 months”, or for two a month, “every 2 weeks”.")]
    [InlineData(
        "every second friday", "“every 2nd Friday” can mean two things. Try “every 2 weeks on Friday” or “every month on the 2nd Friday”.")]
    [InlineData("every friday at 7", "“7:00” could be before or after noon. Write “07:00” or “19:00”.")]
    [InlineData("every friday at 10", "“10:00” could be before or after noon. Write “10:00” or “22:00”.")]
    [InlineData("fridays 6:30", "“6:30” could be before or after noon. Write “06:30” or “18:30”.")]
    [InlineData(
        "now and then",
        "I don't understand “now and then”. Try “every 2 weeks on friday 18:00”, “weekly” or “every month on the first monday”.")]
    public void Unusable_value_is_refused_with_a_usable_one(string typed, string sentence) =>
        Assert.Equal(sentence, A.Text(RhythmReader.Read(typed).Refusal!.Sentence));

    [Fact]
    public void A_month_that_is_too_short_has_its_last_day() => Assert.Equal(
        ["31-01", "28-02", "31-03"],
        RhythmReader.Read("monthly").Value.DatesFrom(new(2027, 1, 31)).Take(3).Select(d => $"{d.Day:00}-{d.Month:00}"));

    [Fact]
    public void Worded_rhythm_is_read_back_and_its_days_are_in_order_from_the_first_on() =>
        Gen.Select(
            Gen.OneOf(
                Gen.Select(Gen.Int[1, 30], count => (Rhythm)new Rhythm.OfDays(count, null)),
                Gen.Select(
                    Gen.Int[1, 9], Gen.Enum<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).HashSet[0, 3],
                    (count, on) => (Rhythm)new Rhythm.OfWeeks(count, [.. on.Order()], null)),
                Gen.Select(
                    Gen.Int[1, 6], Gen.OneOf(Gen.Int[1, 28], Gen.Const(-1)).HashSet[0, 3],
                    (count, days) => (Rhythm)new Rhythm.OfMonths(count, InOrder(days), null)),
                Gen.Select(
                    Gen.Int[1, 6], Gen.OneOf(1, 2, 3, 4, -1).HashSet[1, 4], Gen.Enum<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None),
                    (count, which, day) => (Rhythm)new Rhythm.OfMonthsOnWeekday(count, InOrder(which), day, null))),
            Gen.Int[0, 1439].Nullable(),
            Gen.Int[0, 3000])
        .Sample((rhythm, minutes, day) =>
        {
            var timed = rhythm with { Time = minutes is { } m ? LocalTime.FromMinutesSinceMidnight(m) : null };
            Assert.Equal(timed, RhythmReader.Read(timed.Said).Value);
            var first = new LocalDate(2024, 1, 1).PlusDays(day);
            var days = timed.DatesFrom(first).Take(8).ToArray();
            Assert.True(days[0] >= first);
            Assert.Equal(days.Distinct().Order(), days);
        });

    private static ImmutableArray<int> InOrder(IEnumerable<int> places) => [.. places.OrderBy(place => place < 0 ? int.MaxValue : place)];
}
