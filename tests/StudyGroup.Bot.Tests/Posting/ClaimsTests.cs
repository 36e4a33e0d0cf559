using Microsoft.Extensions.Time.Testing;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Discord.Messages;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class ClaimsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 4, 18, 0, 0, TimeSpan.Zero));
    private readonly Claims _claims;

    public ClaimsTests() => _claims = new Claims(_clock, _clock);

    private DateTimeOffset Now => _clock.GetUtcNow();

    private DateTimeOffset From => _claims.SearchFrom("key", Now.ToInstant());

    [Fact]
    public void First_search_begins_some_minutes_before_the_claim() => Assert.Equal(Now.AddMinutes(-5), From);

    [Fact]
    public void Search_that_stopped_goes_on_at_the_same_message()
    {
        _claims.Searched("key", new MessageSearchResult(null, Now.AddMinutes(-2), IsComplete: false));

        Assert.Equal(Now.AddMinutes(-2), From);
        Assert.False(_claims.IsSearched("key"));
    }

    [Fact]
    public void Search_after_one_that_read_everything_begins_a_minute_before_its_end()
    {
        _claims.Searched("key", new MessageSearchResult(null, Now.AddMinutes(-2), IsComplete: true));

        Assert.Equal(Now.AddMinutes(-3), From);
        Assert.True(_claims.IsSearched("key"));
    }

    [Fact]
    public void Earlier_claims_search_does_not_make_a_later_one_begin_too_early()
    {
        _claims.Searched("key", new MessageSearchResult(null, Now.AddHours(-2), IsComplete: true));

        Assert.Equal(Now.AddMinutes(-5), From);
    }

    [Fact]
    public void Settled_message_is_forgotten()
    {
        _claims.Searched("key", new MessageSearchResult(null, Now, IsComplete: true));

        _claims.Settled("key");

        Assert.False(_claims.IsSearched("key"));
        Assert.Equal(Now.AddMinutes(-5), From);
    }
}
