using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class SpanReaderTests
{
    [Theory]
    [InlineData("1 week", "P1W")]
    [InlineData("a week", "P1W")]
    [InlineData("+2 weeks", "P2W")]
    [InlineData("-3 days", "P-3D")]
    [InlineData("− 3 days", "P-3D")]
    [InlineData("2 weeks and a day", "P2W1D")]
    [InlineData("2w 1d", "P2W1D")]
    [InlineData("1 week, 2 days", "P1W2D")]
    [InlineData("one week later", "P1W")]
    [InlineData("two days earlier", "P-2D")]
    [InlineData("a fortnight", "P2W")]
    [InlineData("two months", "P2M")]
    [InlineData("A Year", "P1Y")]
    [InlineData("90 minutes", "PT90M")]
    [InlineData("90m", "PT90M")]
    [InlineData("1h30", "PT1H30M")]
    [InlineData("-1h30", "PT-1H-30M")]
    [InlineData("1h 30min", "PT1H30M")]
    [InlineData("1.5 hours", "PT1H30M")]
    [InlineData("half an hour", "PT30M")]
    [InlineData("an hour and a half", "PT1H30M")]
    [InlineData("twenty-five minutes", "PT25M")]
    [InlineData("one and a half", null)]
    [InlineData("1 week later earlier", null)]
    [InlineData("-1 week later", null)]
    [InlineData("week", null)]
    [InlineData("7", null)]
    [InlineData("1 wek", null)]
    [InlineData("eine Woche", null)]
    [InlineData("a week and", null)]
    [InlineData("", null)]
    public void Span_is_read_completely_or_not_at_all(string typed, string? iso)
    {
        var read = SpanReader.Read(typed);
        Assert.Equal(iso, read.Refusal is null ? PeriodPattern.Roundtrip.Format(read.Value) : null);
    }

    [Theory]
    [InlineData("0 days", "That adds up to nothing. Try “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    [InlineData("soon", "I can't read “soon” as a length of time. Try “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    [InlineData("6 years", "That's more than 5 years. Try something shorter.")]
    [InlineData("-99999999999999999999 years", "That's more than 5 years. Try something shorter.")]
    [InlineData("9999999 weeks and 9999999 weeks", "That's more than 5 years. Try something shorter.")]
    public void Unusable_value_is_refused_with_a_usable_one(string typed, string sentence) =>
        Assert.Equal(sentence, A.Text(SpanReader.Read(typed).Refusal!.Sentence));

    [Fact]
    public void Whatever_is_typed_is_refused_or_can_be_added_to_any_date() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                    "1", "20", "a", "week", "days", "hours", "and", "+", "-", "half", "month", "5 years", "99999999999", ",", "later",
                    "minutes").Array[0, 8]
                    .Select(parts => string.Join(' ', parts)))
            .Sample(typed =>
            {
                var read = SpanReader.Read(typed);
                return read.Refusal is not null || (new LocalDateTime(2026, 12, 4, 18, 0) + read.Value).Year is > 2015 and < 2035;
            }, iter: 20_000);
}
