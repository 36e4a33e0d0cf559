using StudyGroup.Playground.LocalDiscord.Faults;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>Slides that are added as files.</summary>
public sealed class SlidesFileTests
{
    [Fact]
    public async Task File_is_posted_in_the_channel_once_and_listed_by_its_message()
    {
        await using var stage = await WithPresenterAsync();
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        var added = await AddAsync(stage, new Upload("week-3.pdf", "application/pdf", bytes));
        Assert.True(added.IsEphemeral);
        var post = await stage.PostAsync("added slides to **Data Engineering");
        var file = Assert.Single(post.Attachments);
        Assert.Equal("week-3.pdf", file.FileName);
        Assert.Equal(bytes, file.Bytes.ToArray());
        var link = $"[week-3.pdf](https://discord.com/channels/{stage.Guild.Id}/{stage.Seminars.Id}/{post.Id})";
        Assert.Contains(link, added.Text, StringComparison.Ordinal);
        Assert.Contains(link, (await stage.Ask(stage.Ana, "slides")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("attachments", (await stage.Ask(stage.Ana, "slides")).Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_whose_post_gets_no_answer_is_posted_once(bool arrives)
    {
        await using var stage = await WithPresenterAsync();
        stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Lost(AfterEffect: arrives), times: 1);
        var added = await AddAsync(stage, new Upload("a.pdf", "application/pdf", "slides"));
        Assert.Contains("Slides added", added.Text, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    [Fact]
    public async Task Bot_that_may_not_attach_files_says_so_plainly()
    {
        await using var stage = await WithPresenterAsync();
        stage.Seminars.Deny(stage.Guild.Bot, Permissions.AttachFiles);
        var refused = await AddAsync(stage, new Upload("a.pdf", "application/pdf", "slides"));
        Assert.Equal(
            $"I can't post files in <#{stage.Seminars.Id}>. Give me Attach Files and Send Messages there, or add a link instead.",
            refused.Text);
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task File_of_ten_megabytes_is_posted()
    {
        await using var stage = await WithPresenterAsync();
        var added = await AddAsync(stage, new Upload("big.pdf", "application/pdf", new byte[10 * 1024 * 1024]));
        Assert.Contains("Slides added", added.Text, StringComparison.Ordinal);
        Assert.Equal(10 * 1024 * 1024, Assert.Single(Assert.Single(stage.Posts()).Attachments).Bytes.Length);
    }

    [Fact]
    public async Task Bot_killed_while_posting_a_file_posts_nothing_without_it_and_adding_it_again_posts_it_once()
    {
        await using var stage = await WithPresenterAsync();
        await stage.StopBotAsync();
        var armed = stage.Discord.Faults.On("POST", "/channels/*/messages", new Fault.Paused(AfterEffect: true), times: 1);
        using (var first = BotProcess.On(stage))
        {
            await stage.Discord.WaitForBotAsync(stage.Cancel);
            var lost = AddAsync(stage, new Upload("a.pdf", "application/pdf", "slides"));
            await armed.Hit.WaitAsync(stage.Cancel);
            await first.KillAsync(stage.Cancel);
        }

        armed.Release();
        stage.Discord.ForgetNonces();
        await stage.TurnAsync(TimeSpan.FromMinutes(20));
        await stage.StartBotAsync();
        await stage.TurnAsync(TimeSpan.FromSeconds(2));
        await stage.SettledAsync();
        var added = await AddAsync(stage, new Upload("a.pdf", "application/pdf", "slides"));
        Assert.Contains("Slides added", added.Text, StringComparison.Ordinal);
        Assert.Single(stage.Posts());
    }

    private static Task<Shown> AddAsync(Stage stage, Upload file) => stage.Ask(stage.Ben, "slides-add", ("file", file));

    private static async Task<Stage> WithPresenterAsync()
    {
        var stage = await NudgeStage.WithPresenterAsync();
        await stage.SettledAsync();
        return stage;
    }
}
