using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Tests.Settings;

public sealed class PlaygroundSettingsTests
{
    [Fact]
    public void Default_address_is_port_5080_on_localhost()
    {
        var settings = PlaygroundSettings.Read([]);

        Assert.Equal(["http://localhost:5080"], settings.Urls);
        Assert.False(settings.IsRealTime);
    }

    [Fact]
    public void Arguments_are_read()
    {
        var settings = PlaygroundSettings.Read(
            ["--urls", "http://127.0.0.1:5000;http://[::1]:5000", "--real-time", "--now", "2025-03-27T18:00Z", "--start-over"]);

        Assert.Equal(2, settings.Urls.Count);
        Assert.True(settings is { IsRealTime: true, StartsOver: true });
        Assert.Equal(new DateTimeOffset(2025, 3, 27, 18, 0, 0, TimeSpan.Zero), settings.Now);
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:5080")]
    [InlineData("--urls", "http://*:5080")]
    [InlineData("--urls", "nowhere")]
    [InlineData("--now", "yesterday")]
    [InlineData("--real-time=perhaps", "")]
    public void Invalid_argument_is_named(string name, string value)
    {
        var problem = Assert.Throws<PlaygroundException>(() => PlaygroundSettings.Read([name, value]));

        Assert.Contains(name.Split('=')[0], problem.Message, StringComparison.Ordinal);
    }
}
