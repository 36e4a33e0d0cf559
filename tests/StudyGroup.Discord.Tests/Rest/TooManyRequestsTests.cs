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
    public void It_waits_for_the_longer_of_body_and_header(string body, int? header, double expected)
    {
        var limited = TooManyRequests.Parse(Answer(body, new RateLimitHeaders(RetryAfter: header is null ? null : TimeSpan.FromSeconds(header.Value))));

        Assert.Equal(new TooManyRequests(TimeSpan.FromSeconds(expected), Reach.Route), limited);
    }

    [Fact]
    public void Body_or_headers_say_that_all_of_the_bots_requests_are_meant()
    {
        Assert.Equal(Reach.Bot, TooManyRequests.Parse(Answer("""{"retry_after":1,"global":true}""", new())).Reach);
        Assert.Equal(Reach.Bot, TooManyRequests.Parse(Answer("""{"retry_after":1}""", new(IsGlobal: true))).Reach);
    }

    [Fact]
    public void Code_30046_means_edits_of_old_messages_alone() =>
        Assert.Equal(
            new TooManyRequests(TimeSpan.FromSeconds(1800), Reach.OldMessages),
            TooManyRequests.Parse(Answer("""{"message":"x","code":30046,"retry_after":1800,"global":false}""", new())));

    [Theory]
    [InlineData("<html>error code: 1015</html>")]
    [InlineData("")]
    public void What_is_no_JSON_is_Cloudflares(string body) =>
        Assert.Equal(new TooManyRequests(TimeSpan.FromSeconds(60), Reach.Address), TooManyRequests.Parse(Answer(body, new())));

    [Fact]
    public void How_long_Cloudflare_says_to_wait_is_believed() =>
        Assert.Equal(
            new TooManyRequests(TimeSpan.FromSeconds(7), Reach.Address),
            TooManyRequests.Parse(Answer("<html>", new() { RetryAfter = TimeSpan.FromSeconds(7) })));

    private static Outcome.Answered Answer(string body, RateLimitHeaders headers) => new(429, headers, Encoding.UTF8.GetBytes(body));
}
