using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class RateLimitsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RateLimits _limits;

    public RateLimitsTests() => _limits = new RateLimits(() => 1, _clock, new DiscordMeter(null, _clock).Requests, NullLogger.Instance);

    [Fact]
    public async Task Request_waits_until_the_window_is_over()
    {
        await PassAsync(Routes.CreateMessage(new(1)), Answer(200, new("hash", 5, 0, TimeSpan.FromSeconds(2))));

        var next = Enter(Routes.CreateMessage(new(1)));
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        await next;
    }

    [Fact]
    public async Task Routes_with_one_bucket_share_a_limit_within_a_channel()
    {
        var full = new RateLimitHeaders("hash", 5, 0, TimeSpan.FromSeconds(2));
        await PassAsync(Routes.CreateMessage(new(2)), Answer(200, full with { Remaining = 4 }));
        await PassAsync(Routes.EditMessage(new(1), new(5)), Answer(200, full));

        Assert.False(Enter(Routes.CreateMessage(new(1))).IsCompleted);
        Assert.True(Enter(Routes.CreateMessage(new(2))).IsCompleted);
    }

    [Fact]
    public async Task Waiting_requests_learn_from_the_first_answer()
    {
        var route = Routes.CreateMessage(new(1));
        var first = await Enter(route);
        var second = Enter(route);
        Assert.False(second.IsCompleted);

        _limits.Learn(route, first, Answer(200, new("hash", 5, 0, TimeSpan.FromSeconds(2))));
        Assert.False(second.IsCompleted);
        while (!second.IsCompleted)
        {
            await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.NotSame(first, await second);
    }

    [Fact]
    public async Task Rate_limited_route_is_blocked_in_its_channel_even_with_requests_remaining()
    {
        var headers = new RateLimitHeaders("hash", 5, 4, TimeSpan.FromSeconds(1), RetryAfter: TimeSpan.FromSeconds(9));
        await PassAsync(Routes.CreateMessage(new(1)), Answer(429, headers, """{"retry_after":9}"""));

        var same = Enter(Routes.CreateMessage(new(1)));
        Assert.True(Enter(Routes.CreateMessage(new(2))).IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(8));
        Assert.False(same.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await same;
    }

    [Fact]
    public async Task Global_429_blocks_everything_but_interactions()
    {
        await PassAsync(Routes.CreateMessage(new(1)), Answer(429, new(IsGlobal: true), """{"retry_after":9,"global":true}"""));

        Assert.False(Enter(Routes.CreateMessage(new(2))).IsCompleted);
        Assert.True(Enter(InteractionRoutes.FollowUp(Payloads.Interaction(0))).IsCompleted);
    }

    [Fact]
    public async Task Call_that_would_wait_too_long_fails_at_once()
    {
        await PassAsync(Routes.CreateMessage(new(1)), Answer(429, new(), """{"retry_after":31}"""));

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => Enter(Routes.CreateMessage(new(1))));
    }

    [Fact]
    public async Task Call_that_queues_for_too_long_fails()
    {
        var route = Routes.CreateMessage(new(1));
        await Enter(route);
        var second = Enter(route);
        var third = Enter(route);

        _clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<DiscordUnavailableException>(() => second);
        await Assert.ThrowsAsync<DiscordUnavailableException>(() => third);
    }

    [Fact]
    public void Limits_of_old_interactions_are_forgotten()
    {
        var buckets = new Buckets();
        for (var id = 0UL; id < 5_000; id++)
            buckets.Of(Routes.CreateMessage(new(id)), TimeSpan.FromMinutes(id));

        Assert.InRange(buckets.Count, 1, 1_100);
    }

    [Fact]
    public void Tokens_are_in_neither_rate_limit_keys_nor_logs()
    {
        var routes = new[] { InteractionRoutes.FollowUp(Payloads.Interaction(0)), InteractionRoutes.Original(
            HttpMethod.Patch, Payloads.Interaction(0)), InteractionRoutes.Callback(Payloads.Interaction(0), withResponse: false) };

        Assert.All(
            routes, route => Assert.DoesNotContain("secret-token", $"{route} {route.Template} {route.Major}", StringComparison.Ordinal));
    }

    private async Task PassAsync(Route route, Outcome.Answered answer) => _limits.Learn(route, await Enter(route), answer);

    private Task<Bucket> Enter(Route route) =>
        _limits.EnterAsync(route, _clock.Elapsed() + RetryPolicy.Patience, TestContext.Current.CancellationToken);

    private static Outcome.Answered Answer(int status, RateLimitHeaders headers, string body = "") =>
        new(status, headers, Encoding.UTF8.GetBytes(body));
}
