using StudyGroup.Bot.Web;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Bot.Tests.Web;

/// <summary>Files that members attach, downloaded to be posted.</summary>
public sealed class DownloadTests : WebFixture
{
    [Theory]
    [InlineData("https://example.org/a.pdf")]
    [InlineData("http://cdn.discordapp.com/a.pdf")]
    [InlineData("https://cdn.discordapp.com.example.org/a.pdf")]
    [InlineData("http://127.0.0.1:1/a.pdf")]
    public async Task File_from_anywhere_but_Discord_is_refused(string address)
    {
        Assert.Equal(
            "That file isn't one of Discord's. Attach it again.",
            (await Fetcher.DownloadAsync(File(new Uri(address)))).Refusal!.Sentence.ToString());
    }

    [Fact]
    public void Discord_keeps_files_at_its_own_hosts_only()
    {
        var real = WebAllowance.Attachments(new Uri("https://discord.com/api/v10"));
        Assert.True(real.MayFollow(new Uri("https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1")));
        Assert.False(real.MayFollow(new Uri("https://discord.com/a.pdf")));
    }

    [Fact]
    public async Task File_that_is_said_to_be_too_big_is_not_asked_for()
    {
        var big = File(new Uri(Server.Address, "big")) with { Size = IWeb.MaxFileBytes + 1 };
        Assert.StartsWith(
            "That file is over 10 MB", (await Fetcher.DownloadAsync(big)).Refusal!.Sentence.ToString(), StringComparison.Ordinal);
    }
}
