using CsCheck;
using NodaTime;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class LeadsTests
{
    [Theory]
    [InlineData("7d, 1d, 1h, 0m", "7d, 1d, 1h, 0m")]
    [InlineData("0m 1h;1d ,7D", "7d, 1d, 1h, 0m")]
    [InlineData("1 hour, 2 Weeks, 90 min, at start", "14d, 90m, 1h, 0m")]
    [InlineData("60m, 1h, 24h", "1d, 1h")]
    [InlineData("0", "0m")]
    [InlineData("start,", "0m")]
    [InlineData("60d", "60d")]
    public void Lead_times_are_read_longest_first_and_each_once(string typed, string said) =>
        Assert.Equal(said, LeadTimes.Say(LeadTimes.Read(typed).Value));

    [Theory]
    [InlineData("", "I can't read that as a list of times. Try “7d, 1d, 1h, 0m”, where 0m is the start itself.")]
    [InlineData("7", "I can't read that as a list of times. Try “7d, 1d, 1h, 0m”, where 0m is the start itself.")]
    [InlineData("1d, -1h", "I can't read that as a list of times. Try “7d, 1d, 1h, 0m”, where 0m is the start itself.")]
    [InlineData("1d,,1h", "I can't read that as a list of times. Try “7d, 1d, 1h, 0m”, where 0m is the start itself.")]
    [InlineData("61d, 1d", "“61d” is too long before the start. The limit is 60d.")]
    [InlineData("99999999999999999999w", "“99999999999999999999w” is too long before the start. The limit is 60d.")]
    [InlineData("2000000000w", "“2000000000w” is too long before the start. The limit is 60d.")]
    [InlineData("1h,2h,3h,4h,5h,6h,7h,8h,9h,10h,11h", "That's 11 reminders, but the limit is 10. Leave some out.")]
    public void Unusable_value_is_refused_with_a_usable_one(string typed, string sentence) =>
        Assert.Equal(sentence, A.Text(LeadTimes.Read(typed).Refusal!.Sentence));

    [Fact]
    public void Worded_value_is_read_back() =>
        Gen.Int[0, 60 * 24 * 60].HashSet[1, 10].Sample(minutes =>
        {
            var leads = minutes.OrderDescending().Select(m => Duration.FromMinutes(m)).ToArray();
            Assert.Equal(leads, LeadTimes.Read(LeadTimes.Say(leads)).Value);
        });

    [Fact]
    public void Whatever_is_typed_is_read_or_refused() =>
        Gen.OneOf(
            Gen.String,
            Gen.OneOf("1", "0", "d", "h", " ", ",", ";", "min", "start", "at ", "77777777777").Array[0, 20].Select(string.Concat))
            .Sample(
                typed => LeadTimes.Read(typed) is { Refusal: not null } or { Value.Length: > 0 and <= LeadTimes.MaxCount }, iter: 10_000);
}
