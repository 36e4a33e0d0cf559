using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class RetryPolicyTests
{
    private static readonly Outcome NotSent = new Outcome.NotSent(new IOException());
    private static readonly Outcome Lost = new Outcome.Lost(new IOException());

    [Fact]
    public void Request_that_was_never_sent_is_always_retried() => Assert.NotNull(Wait(NotSent, isRepeatable: false));

    [Fact]
    public void Request_that_may_have_taken_effect_is_retried_only_if_repeatable()
    {
        Assert.NotNull(Wait(Lost, isRepeatable: true));
        Assert.Null(Wait(Lost, isRepeatable: false));
        Assert.NotNull(Wait(Answered(503), isRepeatable: true));
        Assert.Null(Wait(Answered(503), isRepeatable: false));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    public void Other_answers_are_final(int status) => Assert.Null(Wait(Answered(status), isRepeatable: true));

    [Fact]
    public void Three_retries_are_made_with_growing_waits()
    {
        Assert.Equal(
            [500, 1000, 2000],
            Enumerable.Range(0, 3).Select(
                retries => (int)RetryPolicy.WaitBeforeRetry(Lost, true, retries, chance: 0)!.Value.TotalMilliseconds));
        Assert.Null(RetryPolicy.WaitBeforeRetry(Lost, true, retries: 3, chance: 0));
    }

    [Fact]
    public void Post_is_repeatable_only_if_it_returns_what_exists()
    {
        Assert.False(new RestRequest(Routes.CreateMessage(new(1))).IsRepeatable);
        Assert.True(new RestRequest(Routes.CreateMessage(new(1))) { IsGetOrCreate = true }.IsRepeatable);
        Assert.True(new RestRequest(Routes.EditMessage(new(1), new(2))).IsRepeatable);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(503)]
    public void Answer_from_a_proxy_is_retried_only_if_repeatable(int status)
    {
        var page = new Outcome.Answered(status, new RateLimitHeaders(), "<!doctype html><title>Attention required</title>"u8.ToArray());

        Assert.NotNull(Wait(page, isRepeatable: true));
        Assert.Null(Wait(page, isRepeatable: false));
    }

    private static TimeSpan? Wait(Outcome outcome, bool isRepeatable) => RetryPolicy.WaitBeforeRetry(outcome, isRepeatable, 0, 0);

    private static Outcome.Answered Answered(int status) =>
        new(status, new RateLimitHeaders(), """{"message":"no","code":0}"""u8.ToArray());
}
