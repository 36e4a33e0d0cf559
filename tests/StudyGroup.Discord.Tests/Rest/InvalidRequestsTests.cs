using Microsoft.Extensions.Time.Testing;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Tests.Wire;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class InvalidRequestsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Five_hundred_refusals_within_ten_minutes_are_logged_once()
    {
        using var log = new LogLines();
        var invalid = new InvalidRequests(_clock, log);
        for (var n = 0; n < 499; n++)
            invalid.Count(n % 2 == 0 ? 403 : 429);
        invalid.Count(404);
        Assert.Empty(log.Lines);

        invalid.Count(401);
        invalid.Count(401);
        Assert.Single(log.Lines);
    }

    [Fact]
    public void Older_refusals_do_not_count()
    {
        using var log = new LogLines();
        var invalid = new InvalidRequests(_clock, log);
        for (var n = 0; n < 600; n++)
        {
            invalid.Count(403);
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Empty(log.Lines);
    }
}
