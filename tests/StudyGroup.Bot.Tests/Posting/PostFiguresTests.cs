using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class PostFiguresTests : PostingFixture
{
    private readonly MetricCollector<long> _due;
    private readonly MetricCollector<long> _settled;
    private readonly MetricCollector<double> _delivery;

    public PostFiguresTests()
    {
        _due = Meters.Collect<long>("studygroup.post.due");
        _settled = Meters.Collect<long>("studygroup.post.settled");
        _delivery = Meters.Collect<double>("studygroup.post.delivery.duration");
    }

    [Fact]
    public async Task Reminder_is_due_and_then_posted()
    {
        await RunAsync();

        Assert.Equal(["living_card"], Kinds(_due));
        Assert.Equal([("living_card", "posted", false)], Settled());
        Assert.Equal(0, Assert.Single(_delivery.GetMeasurementSnapshot()).Value);
    }

    [Fact]
    public async Task Reminder_that_goes_out_late_says_so()
    {
        await PassAsync(TimeSpan.FromMinutes(10), restart: false);

        Assert.Equal([("living_card", "posted", true)], Settled());
    }

    [Fact]
    public async Task Post_that_Discord_refuses_counts_as_failed()
    {
        Discord.PostFailures.Enqueue(new DiscordRefusedException(403, 50013, "Missing Permissions"));
        await RunAsync();

        Assert.Equal([("living_card", "failed", false)], Settled());
        Assert.Empty(_delivery.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task News_is_due_when_it_is_claimed()
    {
        await RunAsync();
        Announce(One);
        await RunAsync();

        Assert.Equal(["living_card", "seminar_news"], Kinds(_due));
    }

    private static IEnumerable<object?> Kinds(MetricCollector<long> counter) =>
        counter.GetMeasurementSnapshot().Select(measured => measured.Tags["studygroup.post.kind"]);

    private IEnumerable<(object?, object?, object?)> Settled() => _settled.GetMeasurementSnapshot().Select(measured => (
        measured.Tags["studygroup.post.kind"], measured.Tags["studygroup.post.outcome"], measured.Tags["studygroup.post.late"]));
}
