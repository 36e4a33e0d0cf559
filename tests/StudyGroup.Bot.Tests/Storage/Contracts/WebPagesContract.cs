using StudyGroup.Core.Domain;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Contracts;

public abstract class WebPagesContract(StoreBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task Page_is_there_after_a_restart_and_concerns_no_other_group()
    {
        var stores = await OpenAsync();
        Assert.Equal(WebPage.None(One), stores.WebPages.Of(One));
        await stores.WebPages.ChangeAsync(One, page => page with { Token = "abc", ShowsNames = true });

        stores = await OpenAsync();
        var expected = new WebPage { Group = One, Token = "abc", ShowsNames = true };
        Assert.Equal(expected, stores.WebPages.Of(One));
        Assert.Equal(expected, stores.WebPages.Find("abc"));
        Assert.Equal(WebPage.None(Other), stores.WebPages.Of(Other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("ABC")]
    [InlineData("abc ")]
    [InlineData("abc\0")]
    [InlineData("\ud800")]
    public async Task Page_is_found_by_its_whole_token_only(string token)
    {
        var stores = await OpenAsync();
        await stores.WebPages.ChangeAsync(One, page => page with { Token = "abc" });
        await stores.WebPages.ChangeAsync(Other, page => page with { ShowsNames = true });

        Assert.Null(stores.WebPages.Find(token));
    }

    [Fact]
    public async Task Token_that_was_given_up_finds_nothing()
    {
        var stores = await OpenAsync();
        await stores.WebPages.ChangeAsync(One, page => page with { Token = "old" });
        await stores.WebPages.ChangeAsync(Other, page => page with { Token = "theirs" });
        await stores.WebPages.ChangeAsync(One, page => page with { Token = "new" });
        Assert.Null(stores.WebPages.Find("old"));
        Assert.Equal(One, stores.WebPages.Find("new")!.Group);

        await stores.WebPages.ChangeAsync(One, page => page with { Token = null });
        Assert.Null(stores.WebPages.Find("new"));
        Assert.Equal(Other, stores.WebPages.Find("theirs")!.Group);
    }

    [Fact]
    public async Task Rule_can_not_change_the_page_of_another_group()
    {
        var stores = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.WebPages.ChangeAsync(One, _ => WebPage.None(Other)));
        Assert.Equal(WebPage.None(Other), stores.WebPages.Of(Other));
    }
}
