using System.Text;
using CsCheck;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Messages;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public class FileRenderingTests
{
    [Theory]
    [InlineData("schedule.md", "schedule.md")]
    [InlineData("Designing ML Systems: plan.md", "Designing-ML-Systems-plan.md")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a\"\r\nContent-Type: x.md", "a-Content-Type-x.md")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("Größe 📚.csv", "Gr-e-.csv")]
    [InlineData("", "file")]
    [InlineData("📚", "file")]
    [InlineData("---", "file")]
    public void A_name_keeps_what_a_name_may_hold(string name, string safe) => Assert.Equal(safe, FileRendering.Name(name));

    [Fact]
    public void A_long_name_keeps_its_ending() =>
        Assert.Equal(new string('a', 97) + ".md", FileRendering.Name(new string('a', 500) + ".md"));

    [Fact]
    public void Whatever_a_name_is_the_door_takes_it() => Gen.OneOf(Gen.String, Gen.String[Gen.Char['!', 'ÿ'], 0, 300]).Sample(name =>
    {
        var safe = FileRendering.Name(name);
        Assert.InRange(safe.Length, 1, MessageFile.MaxNameLength);
        Assert.Matches("^[A-Za-z0-9_][A-Za-z0-9._-]*$", safe);
        Assert.Equal(safe, FileRendering.Name(safe));
    });

    [Fact]
    public void A_files_text_goes_out_as_utf_8_under_its_type()
    {
        var (files, areAll) = FileRendering.Of([new FileToSend("a.md", "text/markdown", "Größe"), new FileToSend("b", "nonsense", "")]);

        Assert.True(areAll);
        Assert.Equal("Größe", Encoding.UTF8.GetString(files[0].Content.Span));
        Assert.Equal(["text/markdown", "application/octet-stream"], files.Select(file => file.ContentType));
    }

    [Fact]
    public void Text_that_does_not_fit_is_left_out_and_reported()
    {
        var half = new FileToSend("a.bin", "application/octet-stream", new byte[MessageFile.MaxTotalBytes / 2]);

        var many = CardRendering.Of(
            new Card { Lines = [$"x"], Files = [.. Enumerable.Repeat(new FileToSend("a", "text/plain", "x"), 11)] });
        var large = CardRendering.Of(new Card { Lines = [$"x"], Files = [half, half, new FileToSend("b", "text/plain", "x")] });
        var fitting = CardRendering.Of(new Card { Lines = [$"x"], Files = [half, half] });

        Assert.Equal((10, 2, 2), (many.Files.Count, large.Files.Count, fitting.Files.Count));
        Assert.All([many, large], body => Assert.Equal("-# Not all files fit in one message, so some are missing.\nx", body.Content));
        Assert.Equal("x", fitting.Content);
    }

    [Fact]
    public void A_card_that_is_nothing_but_a_file_says_nothing_besides()
    {
        var body = CardRendering.Of(new Card { Files = [new FileToSend("a.md", "text/markdown", "x")] });

        Assert.Equal(("", 0, 1), (body.Content, body.Embeds.Count, body.Files.Count));
    }
}
