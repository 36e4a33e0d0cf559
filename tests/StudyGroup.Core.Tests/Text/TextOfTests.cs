using System.Text;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Text;

public sealed class TextOfTests
{
    private const string Text = "| Seminar | Topic |\r\n| 1 | Bäume – 🌳 |\t\n";

    public static TheoryData<string, byte[]> Encodings { get; } = new()
    {
        { Text, Encoding.UTF8.GetBytes(Text) },
        { Text, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
        { Text, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { Text, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "Bäume – “x”", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Bäume – “x”") },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_usual_encodings(string text, byte[] bytes) =>
        Assert.Equal(text, TextDecoding.Read(bytes, "text/markdown").Value);

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x00, 0x01 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0x41, 0x81, 0x42 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    public void Bytes_that_are_not_text_are_refused(byte[] bytes) =>
        Assert.Equal("That isn't text. Try a Markdown file, or paste the schedule.", TextDecoding.Read(bytes, null).Refusal!.Sentence());

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    public void Other_media_type_is_refused(string type) =>
        Assert.Equal(
            $"That's “{type}”, not text. Try a Markdown file, or paste the schedule.", TextDecoding.Read("x"u8, type).Refusal!.Sentence());

    [Theory]
    [InlineData("text/plain")]
    [InlineData("TEXT/Markdown; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    [InlineData("")]
    [InlineData(null)]
    public void Generic_media_type_is_accepted_if_the_content_is_text(string? type) =>
        Assert.Equal("x", TextDecoding.Read("x"u8, type).Value);
}
