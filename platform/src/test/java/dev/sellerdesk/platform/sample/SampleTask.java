package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.schedule.DueTask;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SampleTask implements DueTask {

  private final Handled handled;

  SampleTask(Handled handled) {
    this.handled = handled;
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public void run(String retailerId, String id) {
    handled.due(retailerId, id);
  }
}
