using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class InteractionFiguresTests : InteractionFixture
{
    private readonly MetricCollector<double> _durations;

    public InteractionFiguresTests() => _durations = Meters.Collect<double>("studygroup.interaction.duration");

    [Fact]
    public async Task Command_is_measured_with_its_name_and_how_it_ended()
    {
        await SendAsync(ACommand());

        Assert.Equal(("command", "go", "answered"), Tags(await MeasuredAsync()));
    }

    [Fact]
    public async Task Time_until_a_deferred_answer_is_measured_from_the_arrival()
    {
        await DeferredAsync(ACommand());

        var measured = await MeasuredAsync();
        Assert.Equal(("command", "go", "deferred"), Tags(measured));
        Assert.Equal(InteractionRun.BeforeDefer.TotalSeconds, measured.Value);
    }

    [Fact]
    public async Task Refusal_is_no_failure()
    {
        Command.Reply = new Refusal($"Not now.");
        await SendAsync(AButton());

        Assert.Equal(("button", "go", "refused"), Tags(await MeasuredAsync()));
    }

    [Fact]
    public async Task Exception_counts_as_failed()
    {
        Command.Problem = new InvalidOperationException("secret words");
        await SendAsync(ACommand());
        await NextAsync();

        Assert.Equal(("command", "go", "failed"), Tags(await MeasuredAsync()));
    }

    [Fact]
    public async Task Answer_that_does_not_reach_Discord_counts_as_unreachable()
    {
        Command.Problem = new DiscordUnavailableException("No answer.");
        await SendAsync(ACommand());

        Assert.Equal(("command", "go", "unreachable"), Tags(await MeasuredAsync()));
    }

    [Theory]
    [InlineData("sg1:made-up-by-somebody")]
    [InlineData("anything at all")]
    public async Task Name_that_is_not_ours_does_not_become_an_attribute(string customId)
    {
        await SendAsync(AButton(customId));

        Assert.Equal(("button", "_OTHER", "refused"), Tags(await MeasuredAsync()));
    }

    [Fact]
    public async Task Suggestions_are_measured_without_what_was_typed()
    {
        await SendAsync(SomeTyping());

        Assert.Equal(("suggestions", "go", "answered"), Tags(await MeasuredAsync()));
    }

    // The last answer is sent before it's measured.
    private async Task<CollectedMeasurement<double>> MeasuredAsync()
    {
        await _durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);
        return Assert.Single(_durations.GetMeasurementSnapshot());
    }

    private static (object?, object?, object?) Tags(CollectedMeasurement<double> measured)
    {
        Assert.Equal(3, measured.Tags.Count);
        return (
            measured.Tags["studygroup.interaction.type"], measured.Tags["studygroup.command"],
            measured.Tags["studygroup.interaction.outcome"]);
    }
}
