using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;
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
        A.Moment("2026-01-01T00:00:00Z").ToUnixTimeSeconds(), A.Moment("2030-01-01T00:00:00Z").ToUnixTimeSeconds()].Select(Instant.FromUnixTimeSeconds);

    // Enough of the right letters that every form comes up, whole or broken.
    private static readonly Gen<string> Scraps = Gen.OneOf(
        Gen.String,
        Gen.OneOf("in ", "a ", "2026", "2027", "-", "/", ".", "03", "28", "30", "13", " ", "02:30", "18:00", "6pm", "days", "minutes", "h", "week", "tba", "soon", "99999999999")
            .Array[0, 9].Select(string.Concat));

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_what_is_read_is_on_the_side_that_is_meant() =>
        Gen.Select(Scraps, Groups, Moments, Gen.Bool).Sample((typed, group, now, past) =>
        {
            var read = WhenReader.Read(typed, group, now, past);
            if (read.IsRefused(out var refusal, out var date)) return A.Text(refusal.Sentence).EndsWith('.');
            return date is SeminarDate.On on ? on.StartIn(group) <= now == past : !past;
        }, iter: 20_000);

    [Fact]
    public void A_local_time_that_is_read_is_the_one_that_was_printed_and_exists_once() =>
        Gen.Select(Groups, Moments, Gen.Int[-3_000_000, 3_000_000]).Sample((group, now, minutes) =>
        {
            var local = now.InUtc().LocalDateTime.With(TimeAdjusters.TruncateToMinute).PlusMinutes(minutes);
            if (WhenReader.Read(Printed.Format(local), group, now, minutes < 0).IsRefused(out _, out var date)) return true;
            return date == new SeminarDate.On(local.Date, local.TimeOfDay) && group.Zone.MapLocal(local).Count == 1;
        }, iter: 20_000);

    [Fact]
    public void A_local_time_that_exists_once_and_lies_ahead_is_read() =>
        Gen.Select(Groups, Moments, Gen.Int[2, 5 * 365 * 24 * 60]).Sample((group, now, minutes) =>
        {
            var local = (now + Duration.FromMinutes(minutes)).InZone(group.Zone).LocalDateTime;
            return WhenReader.Read(Printed.Format(local), group, now).Refusal is null == (group.Zone.MapLocal(local).Count == 1);
        }, iter: 20_000);

    [Fact]
    public void In_so_many_minutes_is_that_instant_in_any_zone() =>
        Gen.Select(Groups, Moments, Gen.Int[1, 2_000_000]).Sample((group, now, minutes) =>
            WhenReader.Read($"in {minutes} minutes", group, now).Value is SeminarDate.On on
            && on.StartIn(group) == now + Duration.FromMinutes(minutes), iter: 20_000);

    [Fact]
    public void What_a_refusal_for_a_clock_change_or_a_wrong_side_offers_is_taken() =>
        Gen.Select(Groups, Moments, Moments, Gen.Bool).Sample((group, now, other, past) =>
        {
            // Moments within three hours of a clock change, where there are any.
            var change = group.Zone.GetZoneInterval(other) is { HasEnd: true } interval ? interval.End : other;
            var local = (change + Duration.FromMinutes((other.ToUnixTimeSeconds() % 360) - 180)).InUtc().LocalDateTime
                .PlusSeconds(group.Zone.GetUtcOffset(other).Seconds).With(TimeAdjusters.TruncateToMinute);
            if (!WhenReader.Read(Printed.Format(local), group, now, past).IsRefused(out var refusal, out _)) return true;
            return Quoted().Matches(A.Text(refusal.Sentence)) is { Count: > 0 } offers
                && offers.All(o => WhenReader.Read(o.Groups[1].Value, group, now, past).Refusal is null);
        }, iter: 20_000);

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();
}
