using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public sealed class FollowedReadmeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly FollowedReadme Readme = new(
        new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(5), false);

    [Theory]
    [InlineData("6h", 360, "every 6 hours")]
    [InlineData("12 hours", 720, "every 12 hours")]
    [InlineData("every 30 minutes", 30, "every 30 minutes")]
    [InlineData("Every Day", 1_440, "every day")]
    [InlineData("hour", 60, "every hour")]
    [InlineData("an hour and a half", 90, "every 90 minutes")]
    [InlineData("1 week", 10_080, "every 7 days")]
    [InlineData("15 min", 15, "every 15 minutes")]
    public void Interval_is_read_and_worded(string typed, int minutes, string said)
    {
        var every = ReadmeInterval.Read(typed).Value.ToDuration();
        Assert.Equal((Duration.FromMinutes(minutes), said), (every, ReadmeWords.Every(every)));
    }

    [Theory]
    [InlineData("14 minutes")]
    [InlineData("8 days")]
    [InlineData("1 month")]
    [InlineData("-6 hours")]
    [InlineData("often")]
    [InlineData("every")]
    [InlineData("0")]
    [InlineData("99999999 weeks")]
    public void Interval_that_is_too_short_too_long_or_unreadable_is_refused(string typed) => Assert.Equal(
        $"I can't use “{typed}”. Try something between 15 minutes and 7 days, such as “30 minutes”, “6 hours” or “1 day”.",
        ReadmeInterval.Read(typed).Refusal!.Sentence());

    [Fact]
    public void Check_is_due_at_first_after_the_interval_and_when_the_clock_was_turned_back()
    {
        var looked = Sync.None(new GroupId(1)) with { Url = Readme.Url, LookedAt = Noon };
        Assert.True(SyncRules.IsDue(Readme, Sync.None(new GroupId(1)), Noon));
        Assert.False(SyncRules.IsDue(Readme, looked, Noon + Duration.FromMinutes(359)));
        Assert.True(SyncRules.IsDue(Readme, looked, Noon + Duration.FromHours(6)));
        Assert.True(SyncRules.IsDue(Readme, looked, Noon - Duration.FromMinutes(1)));
    }

    [Fact]
    public void New_readme_is_due_at_once() =>
        Assert.True(
            SyncRules.IsDue(
                Readme, Sync.None(new GroupId(1)) with { Url = new Uri("https://readers.example/OTHER.md"), LookedAt = Noon }, Noon));

    [Fact]
    public void Failed_check_is_repeated_within_the_hour()
    {
        var failed = Sync.None(new GroupId(1)) with { Url = Readme.Url, LookedAt = Noon, Problem = "Gone." };
        Assert.Equal(Noon + Duration.FromHours(1), SyncRules.NextCheck(Readme, failed));
        Assert.Equal(Noon + Duration.FromMinutes(15), SyncRules.NextCheck(Readme with { Every = Duration.FromMinutes(15) }, failed));
    }
}
