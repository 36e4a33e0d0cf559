using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.Playground.Tests.LocalDiscord.People;

public sealed class UploadTests
{
    private const string Import = """{"name":"import","description":"I","options":[{"type":11,"name":"file","description":"F","required":true}]}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_a_person_chooses_comes_by_its_address()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Import);

        _ = stage.AnaHere.CommandAsync("import", new Dictionary<string, object> { ["file"] = new Upload("our schedule.md", "text/markdown", "# Plan") }, Cancel);

        var data = (await stage.NextInteractionAsync()).GetProperty("data");
        var id = data.GetProperty("options")[0].Text("value");
        var file = data.GetProperty("resolved").GetProperty("attachments").GetProperty(id);
        Assert.Equal((id, "our_schedule.md", 6, "text/markdown"), (file.Text("id"), file.Text("filename"), file.GetProperty("size").GetInt32(), file.Text("content_type")));
        Assert.Equal((200, "text/markdown", "# Plan"), await RawRest.FetchAsync(file.Text("url")));
    }

    [Fact]
    public async Task What_is_no_file_or_too_large_a_one_is_not_sent()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RegisterAsync(Import);
        async Task<string?> FailedAsync(object file) => (await stage.AnaHere.CommandAsync("import", new Dictionary<string, object> { ["file"] = file }, Cancel)).Failed;

        Assert.Equal("file: A file is needed.", await FailedAsync("schedule.md"));
        Assert.StartsWith("file: Your files are too powerful.", await FailedAsync(new Upload("a", "text/plain", new byte[(10 * 1024 * 1024) + 1])), StringComparison.Ordinal);
        Assert.Equal("file: This option is required. Specify a value.", (await stage.AnaHere.CommandAsync("import", Cancel)).Failed);
    }
}
