using Microsoft.Extensions.Time.Testing;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Bot.Tests.Storage;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Telemetry;

public sealed class StorageFiguresTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Batch_is_measured_from_its_first_write_and_each_write_from_its_request()
    {
        using var meters = new TestMeters();
        var figures = new StorageFigures(meters, _clock);
        var sizes = meters.Collect<int>("studygroup.storage.batch.size");
        var durations = meters.Collect<double>("studygroup.storage.batch.duration");
        var lags = meters.Collect<double>("studygroup.storage.write.lag");

        _clock.Advance(TimeSpan.FromSeconds(1));
        var requested = figures.Timestamp;
        _clock.Advance(TimeSpan.FromSeconds(2));
        var begun = figures.Timestamp;
        _clock.Advance(TimeSpan.FromSeconds(3));
        figures.Durable(begun, [requested, begun]);

        Assert.Equal(2, Assert.Single(sizes.GetMeasurementSnapshot()).Value);
        Assert.Equal(3, Assert.Single(durations.GetMeasurementSnapshot()).Value);
        Assert.Equal([5, 3], lags.GetMeasurementSnapshot().Select(measured => measured.Value));
    }

    [Fact]
    public void Where_nobody_measures_no_clock_is_read()
    {
        using var meters = new TestMeters();

        Assert.Equal(0, new StorageFigures(meters, _clock).Timestamp);
    }

    [Fact]
    public async Task Writer_reports_what_has_become_durable()
    {
        using var meters = new TestMeters();
        using var folder = new TemporaryFolder();
        await using var database = folder.Open();
        var lags = meters.Collect<double>("studygroup.storage.write.lag");
        database.Figures = new StorageFigures(meters, _clock);
        await database.Groups.CreateAsync(Group(One));

        await lags.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);
    }
}
