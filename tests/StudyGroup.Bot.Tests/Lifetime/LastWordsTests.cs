using System.Diagnostics;
using Xunit;

namespace StudyGroup.Bot.Tests.Lifetime;

public sealed class LastWordsTests
{
    [Theory]
    [InlineData("> /dev/full", true)]
    [InlineData("2> /dev/full", true)]
    [InlineData("> /dev/full 2>&1", false)]
    public async Task Program_that_cannot_start_exits_with_1_wherever_its_output_goes(string redirected, bool isHeard)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no such device");
        var program = Path.Combine(AppContext.BaseDirectory, "StudyGroup.Bot.dll");
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet \"$0\" --Discord:Token= {redirected}", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Equal(isHeard, (await output + await errors).Contains("Discord:Token", StringComparison.Ordinal));
    }
}
