using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed partial class WhenReaderProperties
{
    private static readonly LocalDateTimePattern Printed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly Gen<GroupSettings> Groups = Gen.Select(
        Gen.OneOf("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "Africa/Casablanca", "UTC"),
        Gen.Int[0, 1439],
        (zone, start) => A.GroupIn(zone) with { Start = LocalTime.FromMinutesSinceMidnight(start) });

    private static readonly Gen<Instant> Moments = Gen.Long[
        A.Moment("2026-01-01T00:00:00Z").ToUnixTimeSeconds(),
        A.Moment("2030-01-01T00:00:00Z").ToUnixTimeSeconds()].Select(Instant.FromUnixTimeSeconds);

    private static readonly Gen<string> Words = Gen.OneOf(
        "next", "this", "last", "friday", "sunday", "sat", "week", "after", "in", "on", "at", "the", "of", "a", "28", "1st", "29th",
        "first", "mar", "october", "feb", "2027", "2:30am", "02:30", "1:30", "7", "half past", "two", "six", "tomorrow", "tonight", "day",
        "days", "weeks", "months", "from", "later", "earlier", "same time", "same day", "+1", "-2", "morning", "evening", "midnight", "utc",
        "europe/berlin", "utc+5", "+01:00", "10/11", "28/3", "4.12.", "2027-03-28", "25 oct", "1 nov", "last day", "maybe", "tentative",
        "?", "tbc", "ago", "yesterday", "every", "9999-12-31", "99999999 years", "noon", ",", "(", ")", "<t:1796403600>");

    // Enough of the right letters that every form comes up, whole or broken.
    private static readonly Gen<string> Scraps = Gen.OneOf(
        Gen.String,
        Words.Array[0, 7].Select(parts => string.Join(' ', parts)),
        Gen.OneOf(
            "in ", "a ", "2026", "2027", "-", "/", ".", "03", "28", "30", "13", " ", "02:30", "18:00", "6pm", "days", "minutes", "h",
            "week", "tba", "soon", "99999999999")
            .Array[0, 9].Select(string.Concat));

    private static readonly Gen<SeminarDate.On?> Dates = Gen.Select(Moments, Gen.Bool, Gen.Bool, (at, usual, none) =>
        none ? null : SeminarDate.On.Exactly(at, DateTimeZone.Utc) is var on && usual ? on with { Time = null } : on);

    [Fact]
    public void Whatever_is_typed_is_understood_or_refused_and_all_that_is_understood_exists_and_is_on_the_side_that_is_meant() =>
        Gen.Select(Scraps, Groups, Moments, Dates, Gen.Bool).Sample((typed, group, now, from, past) =>
        {
            var read = WhenReader.Read(typed, group, now, from, past);
            if (read is ParsedDate.Refused refused) return A.Text(refused.Why.Sentence).EndsWith('.');
            Assert.True(read is not ParsedDate.InDoubt { Dates.Length: < 2 });
            Assert.Distinct(read.All.Select(date => WhenWords.Say(date, group)));
            return read.All.All(date => date.Known() is not { } on
                ? !past
                : on.StartIn(group) <= now == past
                    && group.Zone.MapLocal(on.Day + (on.Time ?? group.Start)).Count > (on.SecondOfTwo ? 1 : 0));
        }, iter: 20_000);

    [Fact]
    public void A_local_time_that_is_read_is_the_one_that_was_printed() =>
        Gen.Select(Groups, Moments, Gen.Int[-3_000_000, 3_000_000]).Sample((group, now, minutes) =>
        {
            var local = now.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToMinute).PlusMinutes(minutes);
            return WhenReader.Read(Printed.Format(local), group, now, past: minutes < 0) is not ParsedDate.Settled { Date: var date }
                || group.Zone.MapLocal(local).Count != 1 || date == new SeminarDate.On(local.Date, local.TimeOfDay);
        }, iter: 20_000);

    [Fact]
    public void A_local_time_that_lies_ahead_is_read_if_it_exists_once_and_else_asked_for() =>
        Gen.Select(Groups, Moments, Gen.Int[2 * 24 * 60, 5 * 365 * 24 * 60]).Sample((group, now, minutes) =>
        {
            var local = now.InZone(group.Zone).LocalDateTime.PlusMinutes(minutes);
            var read = WhenReader.Read(Printed.Format(local), group, now);
            return group.Zone.MapLocal(local.With(TimeAdjusters.TruncateToMinute)).Count == 1
                ? read is ParsedDate.Settled
                : read is ParsedDate.InDoubt { Dates.Length: 2 };
        }, iter: 20_000);

    [Fact]
    public void Number_of_minutes_from_now_is_the_same_instant_in_any_zone() =>
        Gen.Select(Groups, Moments, Gen.Int[1, 2_000_000]).Sample((group, now, minutes) =>
            WhenReader.Read($"in {minutes} minutes", group, now) is ParsedDate.Settled { Date: SeminarDate.On on }
            && on.StartIn(group) == now + Duration.FromMinutes(minutes), iter: 20_000);

    [Fact]
    public void Written_date_is_read_as_exactly_that_date_and_worded_unlike_any_other() =>
        Gen.Select(Groups, Moments, Gen.Int[1, 4 * 365 * 24 * 60], Gen.Bool, Gen.Bool).Sample((group, now, minutes, byChange, tentative) =>
        {
            // Half of them are within three hours of a clock change, if there is one.
            var at = now + Duration.FromMinutes(minutes);
            if (byChange && group.Zone.GetZoneInterval(at) is { HasEnd: true } interval)
                at = interval.End + Duration.FromMinutes((minutes % 360) - 180);
            if (at <= now) return;
            SeminarDate.On on = SeminarDate.On.Exactly(at, group.Zone);
            SeminarDate date = tentative ? new SeminarDate.Tentative(on) : on;
            var typed = WhenWords.Type(date, group);
            Assert.InRange(Texts.Length(typed), 1, 100);
            Assert.Equal(date, Assert.IsType<ParsedDate.Settled>(WhenReader.Read(typed, group, now)).Date);
            var later = SeminarDate.On.Exactly(at + Duration.FromHours(1), group.Zone);
            Assert.NotEqual(WhenWords.Say(on, group), WhenWords.Say(later, group));
        }, iter: 20_000);

    [Fact]
    public void Written_form_of_a_parsed_date_is_read_as_that_date() =>
        Gen.Select(Scraps, Groups, Moments, Dates).Sample((typed, group, now, from) =>
        {
            foreach (var date in WhenReader.Read(typed, group, now, from).All)
            {
                var again = Assert.IsType<ParsedDate.Settled>(WhenReader.Read(WhenWords.Type(date, group), group, now, from)).Date;
                Assert.Equal(date, again);
            }
        }, iter: 15_000);

    [Fact]
    public void Suggestions_of_refusals_are_accepted() =>
        Gen.Select(Groups, Moments, Moments, Gen.Bool).Sample((group, now, other, past) =>
        {
            var local = other.InZone(group.Zone).LocalDateTime;
            if (WhenReader.Read(Printed.Format(local), group, now, past: past) is not ParsedDate.Refused refused) return true;
            return Quoted().Matches(A.Text(refused.Why.Sentence)) is { Count: > 0 } offers
                && offers.All(o => WhenReader.Read(o.Groups[1].Value, group, now, past: past) is ParsedDate.Settled);
        }, iter: 20_000);

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();
}
