using System.Text;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class ErrorBodyTests
{
    [Fact]
    public void Message_names_the_invalid_fields() => Assert.Equal(
        new ErrorBody(50035, "Invalid Form Body; embeds.0.title: Must be 256 or fewer; content: Required; content: Nested"),
        Parse("""
            {"code":50035,"message":"Invalid Form Body","errors":{
              "embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be 256 or fewer"}]}}},
              "content":{"_errors":[{"code":"X","message":"Required"},{"_errors":[{"message":"Nested"}]}]}}}
            """));

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("error code: 1020")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"code":"none","message":null,"errors":"x"}""")]
    public void Body_without_a_code_does_not_come_from_Discord(string body) =>
        Assert.Equal(new ErrorBody(null, "no reason given"), Parse(body));

    [Fact]
    public void Body_with_only_a_code_comes_from_Discord() => Assert.Equal(new ErrorBody(0, "no reason given"), Parse("""{"code":0}"""));

    [Fact]
    public void Long_message_is_cut() =>
        Assert.True(Parse($$"""{"code":1,"message":"{{string.Concat(Enumerable.Repeat("\U0001F914", 2_000))}}"}""").Message.Length < 520);

    private static ErrorBody Parse(string body) => ErrorBody.Parse(Encoding.UTF8.GetBytes(body));
}
