using System.Diagnostics;
using StudyGroup.Bot.Lifetime;
using Xunit;

namespace StudyGroup.Bot.Tests.Lifetime;

public sealed class ProgramVersionTests
{
    [Fact]
    public async Task Program_prints_its_version_and_needs_no_settings_for_it()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyGroup.Bot.dll"), "--version"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(ProgramVersion.Full, output.Trim());
    }

    [Fact]
    public void Version_has_three_numbers_and_servers_are_not_told_the_commit()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", ProgramVersion.Full);
        Assert.DoesNotContain("+", ProgramVersion.Short, StringComparison.Ordinal);
    }
}
