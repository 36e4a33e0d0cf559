using System.Text;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class TooManyRequestsTests
{
    [Theory]
    [InlineData("""{"message":"x","retry_after":0.35,"global":false}""", 1, 1.0)]
    [InlineData("""{"message":"x","retry_after":64.57,"global":false}""", 1, 64.57)]
    [InlineData("""{"message":"x","retry_after":64.57,"global":false}""", null, 64.57)]
    [InlineData("""{"message":"x"}""", 7, 7.0)]
    [InlineData("""{"retry_after":0}""", 0, 0.25)]
    [InlineData("{}", null, 1.0)]
    [InlineData("""{"retry_after":-3}""", null, 1.0)]
    [InlineData("""{"retry_after":1e300}""", null, 86_400.0)]
    public void Longer_wait_of_body_and_header_counts(string body, int? header, double expected)
    {
        var limited = TooManyRequests.Parse(
            Answer(body, new RateLimitHeaders(RetryAfter: header is null ? null : TimeSpan.FromSeconds(header.Value))));

        Assert.Equal(new TooManyRequests(TimeSpan.FromSeconds(expected), LimitScope.Route), limited);
    }

    [Fact]
    public void Body_or_headers_can_announce_a_global_limit()
    {
        Assert.Equal(LimitScope.Bot, TooManyRequests.Parse(Answer("""{"retry_after":1,"global":true}""", new())).Scope);
        Assert.Equal(LimitScope.Bot, TooManyRequests.Parse(Answer("""{"retry_after":1}""", new(IsGlobal: true))).Scope);
    }

    [Fact]
    public void Code_30046_blocks_only_edits_of_old_messages() =>
        Assert.Equal(
            new TooManyRequests(TimeSpan.FromSeconds(1800), LimitScope.OldMessages),
            TooManyRequests.Parse(Answer("""{"message":"x","code":30046,"retry_after":1800,"global":false}""", new())));

    [Theory]
    [InlineData("<html>error code: 1015</html>")]
    [InlineData("")]
    public void Answer_without_JSON_comes_from_Cloudflare(string body) =>
        Assert.Equal(new TooManyRequests(TimeSpan.FromSeconds(60), LimitScope.Address), TooManyRequests.Parse(Answer(body, new())));

    [Fact]
    public void Wait_that_Cloudflare_asks_for_is_used() =>
        Assert.Equal(
            new TooManyRequests(TimeSpan.FromSeconds(7), LimitScope.Address),
            TooManyRequests.Parse(Answer("<html>", new() { RetryAfter = TimeSpan.FromSeconds(7) })));

    private static Outcome.Answered Answer(string body, RateLimitHeaders headers) => new(429, headers, Encoding.UTF8.GetBytes(body));
}
